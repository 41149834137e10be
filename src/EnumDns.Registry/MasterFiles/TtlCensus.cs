using EnumDns.Protocol.Records;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Finds the TTL that a zone's RRsets have most often.</summary>
internal static class TtlCensus
{
    /// <summary>The most frequent TTL; the SOA's, then the lowest, among those that are equally frequent.</summary>
    public static uint FindMostFrequent(ZoneSnapshot zone)
    {
        var counts = new Dictionary<uint, long>();
        for (var walk = new ZoneWalk(zone); walk.MoveNext();)
        {
            var node = walk.Node;
            for (var i = 0; i < node.Count; i++)
            {
                node.Get(i, out var rrset, out _);
                if (!rrset.IsEmpty)
                    counts[rrset.Ttl] = counts.GetValueOrDefault(rrset.Ttl) + 1;
            }
        }

        var soaTtl = zone.ApexNode.TryFind(RecordType.SOA, out var soa, out _) ? soa.Ttl : (uint?)null;
        return counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key == soaTtl ? 0 : 1).ThenBy(count => count.Key).First().Key;
    }
}
