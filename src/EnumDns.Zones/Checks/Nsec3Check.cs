using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary>Whether the NSEC3 chain that NSEC3PARAM names is there, closed (RFC 5155 section 7.1) and cheap. Names are not hashed here.</summary>
internal static class Nsec3Check
{
    // Where widely used validators stopped answering at all before RFC 9276 asked for fewer still.
    private const int MostIterations = 500;

    /// <summary>Checks any zone, signed or not, for a chain that costs too much to be served: a denial hashes up to three names.</summary>
    public static void CheckBound(ZoneFaults faults)
    {
        // RFC 9276 section 3.2: validators may take zones with many iterations for bogus.
        if (faults.Zone.Nsec3 is { Hash.Iterations: > MostIterations and var iterations })
            faults.Add(ZoneRule.ExhaustingNsec3, faults.Zone.Apex.Wire, $"has NSEC3 records with {iterations} additional iterations, of which more than {MostIterations} are not served; use 0, as RFC 9276 says");
    }

    /// <summary>Checks a zone with NSEC3PARAM.</summary>
    public static void Check(ZoneFaults faults)
    {
        var zone = faults.Zone;
        if (zone.Nsec3 is not { } chain)
        {
            faults.Add(ZoneRule.BrokenNsec3, zone.Apex.Wire, "has an NSEC3PARAM without NSEC3 records of these parameters; sign the zone again");
            return;
        }

        // RFC 9276 section 3.1: no additional iterations. They hide nothing, and a query with DO costs up to three hashes of them.
        if (chain.Hash.Iterations is > 0 and <= MostIterations)
            faults.Add(ZoneRule.CostlyNsec3, zone.Apex.Wire, $"has NSEC3 records with {chain.Hash.Iterations} additional iterations; use 0, as RFC 9276 says");

        Span<byte> owner = stackalloc byte[WireName.MaxLength];
        for (var i = 0; i < chain.Count; i++)
        {
            if (!new NodeView(zone.Store, chain.NodeAt(i)).TryFind(RecordType.NSEC3, out var rrset, out _))
                continue;
            if (!new Nsec3Data(rrset.FirstRdata).NextHash.SequenceEqual(chain.HashAt((i + 1) % chain.Count)))
            {
                var length = chain.WriteOwner(i, zone.Apex.Wire, owner);
                faults.Add(ZoneRule.BrokenNsec3, owner[..length], "has an NSEC3 record that does not lead to the next one; sign the zone again");
            }
        }
    }
}
