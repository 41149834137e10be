namespace EnumDns.Fuzz.Packets;

/// <summary>What must hold for every response, whatever the query was.</summary>
internal static class ResponseRules
{
    private const int DefaultUdpLimit = 512;
    private const int UdpLimit = 1232;

    /// <summary>Response codes that an authoritative server without updates has a use for.</summary>
    private static readonly int[] Rcodes = [0, 1, 2, 3, 4, 5, 6, 9, 16];

    /// <summary>Tells the first rule that a response breaks, or null.</summary>
    /// <param name="query">The query's octets.</param>
    /// <param name="response">The response's octets; none for silence.</param>
    /// <param name="isTcp">Whether the query came over TCP.</param>
    public static string? FindBroken(ReadOnlySpan<byte> query, ReadOnlySpan<byte> response, bool isTcp)
    {
        var mustBeSilent = query.Length < 12 || (query[2] & 0x80) != 0;
        if (response.IsEmpty || mustBeSilent)
            return response.IsEmpty == mustBeSilent ? null : mustBeSilent ? "a runt or a response was answered" : "a query was not answered";

        var asked = MessageDecoder.Decode(query);
        var answer = MessageDecoder.Decode(response);
        return answer.Fault
            ?? FindBrokenHeader(asked, answer)
            ?? FindBrokenEdns(asked, answer)
            ?? FindBrokenLength(asked, answer, response.Length, isTcp)
            ?? FindBrokenQuestion(asked, answer, query, response)
            ?? FindBrokenAnswer(answer);
    }

    /// <summary>Tells how two answers to one query disagree, or null: what TCP carries, UDP may only cut.</summary>
    public static string? FindDifference(ReadOnlySpan<byte> udp, ReadOnlySpan<byte> tcp)
    {
        if (udp.IsEmpty)
            return null;
        var (small, large) = (MessageDecoder.Decode(udp), MessageDecoder.Decode(tcp));
        // AXFR over UDP is not defined; over TCP it is denied.
        if (small.Type is 251 or 252)
            return null;
        // Where a chain of aliases is cut, its end and so its RCODE are not yet known.
        if (!small.IsTruncated && small.Rcode != large.Rcode)
            return "another RCODE over TCP";
        if (!small.IsTruncated && (small.Answers != large.Answers || small.Authorities != large.Authorities))
            return "more over TCP, and no TC over UDP";
        return small.Answers > large.Answers ? "less over TCP" : null;
    }

    private static string? FindBrokenHeader(in DecodedMessage asked, in DecodedMessage answer) => answer switch
    {
        _ when answer.Id != asked.Id => "the ID is not the query's",
        { IsResponse: false } => "QR is clear",
        _ when answer.Opcode != asked.Opcode => "the opcode is not the query's",
        _ when (answer.Flags & 0x0100) != (asked.Flags & 0x0100) => "RD is not the query's",
        _ when (answer.Flags & 0x00E0) != 0 => "RA, Z or AD is set",
        _ when !Rcodes.Contains(answer.Rcode) => $"RCODE {answer.Rcode}",
        { IsAuthoritative: true } when answer.Rcode is not (0 or 3 or 6) => $"AA beside RCODE {answer.Rcode}",
        _ => null,
    };

    private static string? FindBrokenEdns(in DecodedMessage asked, in DecodedMessage answer) => answer switch
    {
        { OptMisplaced: true } or { Opts: > 1 } => "OPT elsewhere than once in the additional section",
        { Opts: 1 } when asked is { Fault: null, Opts: 0 } => "OPT in the answer to a query without one",
        { Opts: 0 } when asked is { Fault: null, Opts: 1, OptMisplaced: false, Questions: 1, Opcode: 0 } && answer.Rcode != 1 => "no OPT in the answer to a query with one",
        { Opts: 1 } when answer.EdnsVersion != 0 => "an EDNS version that is not ours",
        { Opts: 1 } when answer.UdpPayloadSize != UdpLimit => "another payload size than ours",
        _ => null,
    };

    private static string? FindBrokenLength(in DecodedMessage asked, in DecodedMessage answer, int length, bool isTcp)
    {
        if (isTcp)
            return answer.IsTruncated && length < 16384 ? "TC over TCP" : null;
        // Behind a fault the decoder may not have come to the OPT record.
        var limit = asked.Fault is not null ? UdpLimit : asked.Opts == 0 ? DefaultUdpLimit : Math.Clamp(asked.UdpPayloadSize, DefaultUdpLimit, UdpLimit);
        return length > limit ? $"{length} octets where {limit} are allowed" : null;
    }

    private static string? FindBrokenQuestion(in DecodedMessage asked, in DecodedMessage answer, ReadOnlySpan<byte> query, ReadOnlySpan<byte> response)
    {
        if (answer.Questions > 1)
            return "more than one question";
        if (answer.Questions == 0)
            return answer.Rcode is 0 or 3 or 6 ? "an answer without its question" : null;
        return asked.QuestionEnd == answer.QuestionEnd && query[12..asked.QuestionEnd].SequenceEqual(response[12..answer.QuestionEnd]) ? null : "the question is not the query's";
    }

    private static string? FindBrokenAnswer(in DecodedMessage answer) => answer switch
    {
        { IsAuthoritative: true, IsTruncated: false, Answers: 0, AuthoritySoas: 0 } => "a negative answer without SOA",
        { AuthoritySoas: > 1 } => "more than one SOA in the authority section",
        { IsAuthoritative: false, Answers: > 0, Class: 1 } => "answers without AA",
        { Rcode: 1 or 4 or 5 or 16 } when answer.Answers + answer.Authorities > 0 => "records beside a refusal",
        _ => null,
    };
}
