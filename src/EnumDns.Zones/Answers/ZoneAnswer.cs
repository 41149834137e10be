using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>
/// Answers a question from zones (RFC 1034 section 4.3.2). The steps: (1) the closest zone, (2) the answer section,
/// following aliases, (3) the authority section, (4) the additional section.
/// </summary>
public static class ZoneAnswer
{
    /// <summary>Writes answer, authority and additional section, AA and TC. The question must be in the response already.</summary>
    /// <param name="directory">The served zones.</param>
    /// <param name="query">The question, of class IN; its type is not a meta type other than ANY.</param>
    /// <param name="response">Where the sections go.</param>
    /// <returns>The response code; <see cref="Rcode.Refused"/>, with nothing written, where no zone covers the name.</returns>
    public static Rcode Write(ZoneDirectory directory, in Query query, ref ResponseWriter response)
    {
        // 1
        if (FindZone(directory, query.Name, query.Type) is not { } zone)
            return Rcode.Refused;

        // 2
        response.Authoritative = true;
        var state = new AnswerState { Zone = zone, Type = query.Type, DnssecOk = query.DnssecOk };
        state.Chain.TryAppend(query.Name);
        AnswerSection.Write(ref state, ref response);

        // 3
        if (!response.Truncated)
            AuthoritySection.Write(ref state, ref response);

        // 4
        if (!response.Truncated)
            AdditionalSection.Write(ref state, ref response);

        return state.Outcome switch
        {
            AnswerOutcome.NameError => Rcode.NXDomain,
            AnswerOutcome.NameTooLong => Rcode.YXDomain,
            _ => Rcode.NoError,
        };
    }

    private static ZoneSnapshot? FindZone(ZoneDirectory directory, scoped ReadOnlySpan<byte> name, RecordType type)
    {
        var zone = directory.Find(name);
        if (type != RecordType.DS || zone is null || name.Length != zone.Apex.Wire.Length || name.Length == 1)
            return zone;

        // RFC 4035 section 3.1.4.1: DS is the parent's. Where the parent is not ours, be it that a zone above it is, the
        // child answers that it has none.
        if (directory.Find(WireName.SkipLabels(name, 1)) is not { } above)
            return zone;
        var relative = new RelativeName(name, above.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        return above.Cuts.TryFind(in relative, out var depth, out _) && depth < relative.Depth ? zone : above;
    }
}
