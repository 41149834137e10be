using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary>Name servers at the apex and at cuts, their glue (RFC 9471), and DS records.</summary>
internal static class DelegationCheck
{
    /// <summary>Checks one name.</summary>
    public static void Check(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node, ulong number)
    {
        var isApex = faults.IsApex(owner);
        if (node.TryFind(RecordType.NS, out var servers, out _))
        {
            // RFC 4592 section 4.2: what a wildcard delegation means is not defined.
            if (!isApex && WireName.IsWildcard(owner))
                faults.Add(ZoneRule.WildcardCut, owner, "is a wildcard with NS records, which servers read differently; delegate each name");
            Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
            foreach (var server in servers.Rdata(number, scratch))
                CheckServer(faults, owner, server);
        }
        else if (!isApex && node.Has(RecordType.DS))
        {
            // RFC 4035 section 2.4: DS RRsets appear only at zone cuts.
            faults.Add(ZoneRule.SignerWithoutCut, owner, "has DS records, but no NS records; a DS belongs to a delegation");
        }

        if (isApex && node.Has(RecordType.DS))
            faults.Add(ZoneRule.SignerAtApex, owner, "has DS records, which belong to the parent zone; take them away here");
    }

    private static void CheckServer(ZoneFaults faults, ReadOnlySpan<byte> owner, ReadOnlySpan<byte> server)
    {
        // Behind another cut the address is that delegation's glue, and its absence is reported there.
        var lookup = NameLookup.Find(faults.Zone, server);
        if (lookup.IsInZone && !lookup.HasAddress && !lookup.IsAlias && (lookup.Cut.IsEmpty || WireName.Equals(lookup.Cut, owner)))
            faults.Add(ZoneRule.MissingGlue, owner, $"has the name server {NameText.Format(server)}, which lies in this zone without an A or AAAA record; add its address");
    }
}
