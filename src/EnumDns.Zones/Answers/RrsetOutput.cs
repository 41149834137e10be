using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Answers;

/// <summary>Puts whole RRsets into a response.</summary>
internal static class RrsetOutput
{
    /// <summary>Adds an RRset and, where given, the signatures over it: all of it or nothing (RFC 2181 section 9).</summary>
    /// <param name="response">The response.</param>
    /// <param name="section">The section.</param>
    /// <param name="owner">Owner name in wire form.</param>
    /// <param name="number">The owner as a packed number, or 0.</param>
    /// <param name="rrset">The RRset.</param>
    /// <param name="signatures">Its RRSIGs, or empty.</param>
    /// <returns>False where it does not fit.</returns>
    public static bool TryAdd(
        ref ResponseWriter response, Section section, scoped ReadOnlySpan<byte> owner, ulong number, RrsetView rrset, RrsetView signatures) =>
        TryAdd(ref response, section, owner, number, rrset, rrset.Ttl, signatures, signatures.IsEmpty ? 0 : signatures.Ttl);

    /// <summary>Adds the SOA of a negative answer, its TTL and its signatures' capped (RFC 2308 section 5).</summary>
    public static bool TryAddSoa(ref ResponseWriter response, scoped ReadOnlySpan<byte> apex, uint ttl, RrsetView soa, RrsetView signatures) =>
        TryAdd(ref response, Section.Authority, apex, 0, soa, ttl, signatures, ttl);

    private static bool TryAdd(
        ref ResponseWriter response, Section section, scoped ReadOnlySpan<byte> owner, ulong number, RrsetView rrset, uint ttl, RrsetView signatures, uint signaturesTtl)
    {
        var checkpoint = response.Mark();
        if (TryAddRecords(ref response, section, owner, number, rrset, ttl)
            && (signatures.IsEmpty || TryAddRecords(ref response, section, owner, 0, signatures, signaturesTtl)))
            return true;
        response.Rollback(checkpoint);
        return false;
    }

    private static bool TryAddRecords(
        ref ResponseWriter response, Section section, scoped ReadOnlySpan<byte> owner, ulong number, RrsetView rrset, uint ttl)
    {
        Span<byte> scratch = rrset.IsPatched ? stackalloc byte[RrsetView.MaxPatchedLength] : default;
        foreach (var rdata in rrset.Rdata(number, scratch))
        {
            if (!response.TryAdd(section, owner, rrset.Type, RecordClass.IN, ttl, rdata))
                return false;
        }

        return true;
    }
}
