using EnumDns.Protocol.Ddds;

namespace EnumAdmin.Contracts;

/// <summary>The way from a number to the URI of each service, as a client goes it (RFC 3402 section 3), over the answers of this server.</summary>
public sealed record DialBody
{
    /// <summary>The number.</summary>
    public required string Number { get; init; }

    /// <summary>The Application Unique String, which regexps are applied to.</summary>
    public required string UniqueString { get; init; }

    /// <summary>How it ends.</summary>
    public required DialOutcome Outcome { get; init; }

    /// <summary>The same, one line for people.</summary>
    public required string Message { get; init; }

    /// <summary>The URI for each service, in the order in which clients come upon them.</summary>
    public required IReadOnlyList<DialTargetBody> Targets { get; init; }

    /// <summary>The names that were asked, in order.</summary>
    public required IReadOnlyList<DialStepBody> Steps { get; init; }

    /// <summary>Shows a walk.</summary>
    internal static DialBody Of(DialResult result) => new()
    {
        Number = result.Number.ToString(),
        UniqueString = result.UniqueString,
        Outcome = result.Outcome,
        Message = result.Message,
        Targets = [.. result.Targets.Select(target => new DialTargetBody { Service = target.Service, Uri = target.Uri })],
        Steps = [.. result.Steps.Select(DialStepBody.Of)],
    };
}
