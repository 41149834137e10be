using System.Globalization;

namespace EnumDns.Peers.Load;

/// <summary>What has come of the queries so far.</summary>
internal sealed class LoadTally(AnswerVerifier verifier)
{
    /// <summary>Queries sent.</summary>
    public long Sent { get; set; }

    /// <summary>Answers to queries that waited, right or wrong.</summary>
    public long Answered { get; private set; }

    /// <summary>Answers that are wrong, beside those that belong to no query.</summary>
    public long Faulty { get; private set; }

    /// <summary>Queries that were given up.</summary>
    public long Lost { get; set; }

    /// <summary>Answers with the ID of no query that waits: late ones to queries that were given up, or faulty.</summary>
    public long Unexpected { get; private set; }

    /// <summary>Wrong answers: those that belong to no query among them, unless as many queries were given up.</summary>
    public long Wrong => Faulty + Math.Max(0, Unexpected - Lost);

    /// <summary>What was wrong with the first wrong answer, and its octets.</summary>
    public string? FirstWrong { get; private set; }

    /// <summary>The latencies.</summary>
    public LatencyHistogram Latencies { get; } = new();

    /// <summary>Takes an answer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="queries">The queries that wait on the socket that it came by.</param>
    /// <param name="now">When it came, a time stamp.</param>
    public void Take(ReadOnlySpan<byte> response, OutstandingQueries queries, long now)
    {
        if (!queries.TryTake(response, out var query, out var expectation, out var since))
        {
            Unexpected++;
            if (Unexpected > Lost)
                FirstWrong ??= Describe(AnswerFault.Identifier, default, response);
            return;
        }

        Answered++;
        Latencies.Add(now - since);
        var fault = verifier.Check(response, query, expectation);
        if (fault is AnswerFault.None)
            return;
        Faulty++;
        FirstWrong ??= Describe(fault, expectation, response);
    }

    private static string Describe(AnswerFault fault, Expectation expectation, ReadOnlySpan<byte> response) =>
        string.Create(CultureInfo.InvariantCulture, $"{fault} of {expectation}: {Convert.ToHexString(response)}");
}
