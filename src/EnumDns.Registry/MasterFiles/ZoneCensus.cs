using System.Runtime.InteropServices;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Validation;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>What one walk over a zone counts.</summary>
/// <param name="FrequentTtl">The TTL of most RRsets: the SOA's, then the lowest, among those that are equally frequent.</param>
/// <param name="SignedOwner">A name with DNSSEC records that a signer makes, or null where there is none.</param>
/// <param name="OversizedOwner">A name with an RRset that no message holds, or null where there is none.</param>
internal sealed record ZoneCensus(uint FrequentTtl, DomainName? SignedOwner, DomainName? OversizedOwner)
{
    // RFC 1035 section 3.2.1: RDLENGTH, which is part of both.
    private const int RdataLength = 2;

    /// <summary>Counts.</summary>
    public static ZoneCensus Take(ZoneSnapshot zone)
    {
        var ttls = new Dictionary<uint, long>();
        var records = 0L;
        DomainName? signed = null;
        DomainName? oversized = null;
        for (var walk = new ZoneWalk(zone); walk.MoveNext();)
        {
            var node = walk.Node;
            for (var i = 0; i < node.Count; i++)
            {
                node.Get(i, out var rrset, out var signatures);
                if (signed is null && (!signatures.IsEmpty || IsOfSigner(rrset)))
                    signed = DomainName.FromWire(walk.Owner);
                if (rrset.IsEmpty)
                    continue;
                if (oversized is null && AnswerLength.WithoutRecords(walk.Owner.Length) + rrset.LengthWith(AnswerLength.Record - RdataLength) > ushort.MaxValue)
                    oversized = DomainName.FromWire(walk.Owner);
                records += rrset.Count;
                CollectionsMarshal.GetValueRefOrAddDefault(ttls, rrset.Ttl, out _)++;
            }
        }

        // A walk leaves out NSEC3 records.
        if (signed is null && records != zone.RecordCount)
            signed = zone.Apex;
        var soaTtl = zone.ApexNode.TryFind(RecordType.SOA, out var soa, out _) ? soa.Ttl : (uint?)null;
        var frequent = ttls.OrderByDescending(count => count.Value).ThenBy(count => count.Key == soaTtl ? 0 : 1).ThenBy(count => count.Key).First().Key;
        return new ZoneCensus(frequent, signed, oversized);
    }

    private static bool IsOfSigner(RrsetView rrset) =>
        !rrset.IsEmpty && rrset.Type is RecordType.NSEC or RecordType.NSEC3 or RecordType.NSEC3PARAM or RecordType.RRSIG;
}
