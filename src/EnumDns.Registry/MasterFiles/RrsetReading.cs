using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Takes RRsets out of a snapshot.</summary>
internal static class RrsetReading
{
    /// <summary>A copy of an RRset.</summary>
    /// <param name="rrset">The RRset.</param>
    /// <param name="number">Its owner as a packed number, or 0.</param>
    public static RrsetData Copy(RrsetView rrset, ulong number)
    {
        var rdata = new List<byte[]>(rrset.Count);
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        foreach (var record in rrset.Rdata(number, scratch))
            rdata.Add(record.ToArray());
        return new RrsetData(rrset.Type, rrset.Ttl, rdata);
    }

    /// <summary>Whether an RRset is the same as a copy, the order of its records included.</summary>
    public static bool IsSame(RrsetView rrset, ulong number, RrsetData copy)
    {
        if (rrset.IsEmpty || rrset.Type != copy.Type || rrset.Ttl != copy.Ttl || rrset.Count != copy.Rdata.Count)
            return false;
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        var position = 0;
        foreach (var record in rrset.Rdata(number, scratch))
        {
            if (!record.SequenceEqual(copy.Rdata[position++]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Whether a name has something that keeps a block's records away from it: NAPTR records of its own, or an alias, beside
    /// which nothing may stand (RFC 1034 section 3.6.2, RFC 6672 section 2.4).
    /// </summary>
    public static bool HasOwn(NodeView node) => node.Has(RecordType.NAPTR) || node.Has(RecordType.CNAME) || node.Has(RecordType.DNAME);
}
