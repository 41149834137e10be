using System.Net;
using System.Net.Sockets;
using EnumDns.Fixtures;
using EnumDns.Peers.Load;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Load;

/// <summary>The load generator takes what real servers answer, and nothing else.</summary>
public sealed class AnswerVerifierTests
{
    private const int HeaderLength = 12;
    private const int QuestionEnd = HeaderLength + QueryMix.QuestionLength;

    [Theory]
    [InlineData("NSD")]
    [InlineData("NSD minimal")]
    [InlineData("Knot")]
    [InlineData("EnumDns")]
    public void What_a_server_answers_is_right_and_any_octet_changed_in_it_is_wrong(string name)
    {
        foreach (var targets in Enum.GetValues<NumberTargets>())
        {
            var generator = LoadedZone.Generator(targets: targets);
            using var server = Start(name, generator);
            foreach (var (query, expectation) in LoadedZone.QueriesOfEachKind(generator))
            {
                var answer = Ask(server.Endpoint, query);
                var verifier = new AnswerVerifier(new ExpectedRecords(generator));
                Assert.Equal(AnswerFault.None, verifier.Check(answer, query, expectation));
                AssertEveryChangeIsFound(verifier, answer, query, expectation);
            }
        }
    }

    [Fact]
    public void An_answer_that_lacks_a_record_or_has_one_twice_is_wrong()
    {
        var generator = LoadedZone.Generator();
        using var server = new EnumDnsServer([LoadedZone.Text(generator)]);
        var (query, expectation) = LoadedZone.QueriesOfEachKind(generator).First(pair => pair.Expectation.Kind is QueryKind.Number);
        var answer = Ask(server.Endpoint, query);
        var verifier = new AnswerVerifier(new ExpectedRecords(generator));
        var second = QuestionEnd + 12 + answer[QuestionEnd + 11];

        byte[] one = [.. answer[..QuestionEnd], .. answer[second..]];
        one[7] = 1;
        Assert.Equal(AnswerFault.Missing, verifier.Check(one, query, expectation));

        byte[] twice = [.. answer[..second], .. answer[QuestionEnd..second], .. answer[^11..]];
        Assert.Equal(AnswerFault.Missing, verifier.Check(twice, query, expectation));

        byte[] exchanged = [.. answer[..QuestionEnd], .. answer[second..^11], .. answer[QuestionEnd..second], .. answer[^11..]];
        Assert.Equal(AnswerFault.None, verifier.Check(exchanged, query, expectation));

        byte[] spelledOut = [.. answer[..QuestionEnd], .. answer[HeaderLength..(QuestionEnd - 4)], .. answer[(QuestionEnd + 2)..]];
        Assert.Equal(AnswerFault.None, verifier.Check(spelledOut, query, expectation));
    }

    [Fact]
    public void The_answer_to_another_query_is_wrong()
    {
        var generator = LoadedZone.Generator();
        using var server = new EnumDnsServer([LoadedZone.Text(generator)]);
        var verifier = new AnswerVerifier(new ExpectedRecords(generator));
        var pairs = LoadedZone.QueriesOfEachKind(generator).Select(pair => (pair.Query, pair.Expectation, Answer: Ask(server.Endpoint, pair.Query))).ToList();
        foreach (var asked in pairs)
        {
            foreach (var other in pairs.Where(pair => pair.Expectation.Kind != asked.Expectation.Kind))
            {
                Assert.Equal(AnswerFault.Question, verifier.Check(other.Answer, asked.Query, asked.Expectation));
                Assert.NotEqual(AnswerFault.None, verifier.Check(other.Answer, other.Query, asked.Expectation));
            }
        }
    }

    private static void AssertEveryChangeIsFound(AnswerVerifier verifier, byte[] answer, byte[] query, Expectation expectation)
    {
        for (var at = 0; at < answer.Length; at++)
        {
            for (var bit = 1; bit < 256; bit <<= 1)
            {
                var changed = answer.ToArray();
                changed[at] ^= (byte)bit;
                if (!IsServersOwnBusiness(answer, expectation, at, bit))
                    Assert.True(verifier.Check(changed, query, expectation) is not AnswerFault.None, $"{expectation}: octet {at}, bit {bit}");
            }

            Assert.NotEqual(AnswerFault.None, verifier.Check(answer.AsSpan(0, at), query, expectation));
        }
    }

    private static bool IsServersOwnBusiness(byte[] answer, Expectation expectation, int at, int bit)
    {
        // RA, Z, AD and CD.
        if (at == 3 && bit > 8)
            return true;
        // The payload size in OPT, which stands last but for the octets behind it.
        if (at == answer.Length - 8 || at == answer.Length - 7)
            return true;
        // NSD and others put the zone's name servers behind an answer: no part of what was asked for.
        var hasMore = expectation.Kind is QueryKind.Number or QueryKind.Wildcard && answer[9] > 0;
        return hasMore && at >= EndOfAnswers(answer) && at < answer.Length - 11;
    }

    private static int EndOfAnswers(byte[] answer)
    {
        var walk = new RecordWalk(answer, QuestionEnd);
        for (var i = 0; i < answer[7]; i++)
            Assert.True(walk.TryNext());
        return walk.RdataStart + walk.Rdata.Length;
    }

    private static DnsServer Start(string name, NumberZoneGenerator generator)
    {
        ZoneText[] zones = [LoadedZone.Text(generator)];
        return name switch
        {
            "NSD" => new NsdServer(zones),
            "NSD minimal" => new NsdServer(zones, minimalResponses: true),
            "Knot" => new KnotServer(zones),
            _ => new EnumDnsServer(zones),
        };
    }

    private static byte[] Ask(IPEndPoint server, byte[] query)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 5000 };
        socket.Connect(server);
        socket.Send(query);
        var answer = new byte[4096];
        return answer[..socket.Receive(answer)];
    }
}
