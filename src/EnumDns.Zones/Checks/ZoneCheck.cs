using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Checks;

/// <summary>Checks a zone for every <see cref="ZoneRule"/> but those about single records and about how records are added.</summary>
public static class ZoneCheck
{
    /// <summary>Finds all faults, in one walk over those of the zone's names that can have any, in canonical order.</summary>
    public static IReadOnlyList<ZoneFault> Check(ZoneSnapshot zone) => CheckNames(zone, SpecialNames.Find(zone));

    /// <summary>Finds all faults of a zone just built, in one walk over those of its names that can have any.</summary>
    internal static IReadOnlyList<ZoneFault> Check(ZoneSnapshot zone, ZoneBuilder builder) => CheckNames(zone, builder.NamesToCheck);

    /// <summary>
    /// Finds the faults of a zone that was without errors before a change, at a cost that depends on the change alone: every
    /// error (below a new DNAME the first <see cref="TouchedRedirectionCheck.MostBelow"/>), and the warnings about the touched
    /// names themselves. Signatures are not looked at.
    /// </summary>
    /// <param name="zone">The zone after the change.</param>
    /// <param name="touched">The owners of all RRsets that the change added, replaced or removed.</param>
    public static IReadOnlyList<ZoneFault> Check(ZoneSnapshot zone, IEnumerable<DomainName> touched)
    {
        var faults = new ZoneFaults(zone);
        CheckApex(faults);

        var redirections = new TouchedRedirectionCheck(faults);
        foreach (var owner in touched.Where(owner => owner.IsAtOrBelow(zone.Apex)).Distinct().Order())
            CheckTouched(faults, owner.Wire, redirections);
        return faults.List;
    }

    /// <summary>Finds the faults of the apex and of some names, or of all where null.</summary>
    internal static IReadOnlyList<ZoneFault> CheckNames(ZoneSnapshot zone, ZoneNames? names)
    {
        var faults = new ZoneFaults(zone);
        CheckApex(faults);

        var redirections = new RedirectionCheck(faults);
        var signing = new SigningCheck(faults);
        var cut = Array.Empty<byte>();
        if (names is null)
            zone.Visit(CheckOne);
        else
            zone.VisitNames(names.Numbers, names.Names, CheckOne);
        signing.Finish();
        return faults.List;

        void CheckOne(ReadOnlySpan<byte> owner, NodeView node, ulong number)
        {
            if (node.Count == 1 && node.Has(RecordType.NSEC3))
                return;
            CheckName(faults, owner, node);
            redirections.Check(owner, node);

            // What lies below a cut is occluded (RFC 9499 section 7): addresses there are glue, and nothing else matters.
            if (cut.Length > 0 && WireName.IsAtOrBelow(owner, cut))
                return;
            if (!faults.IsApex(owner) && node.Has(RecordType.NS))
                cut = owner.ToArray();
            CheckReachable(faults, owner, node, number);
            signing.Check(owner, node);
        }
    }

    private static void CheckTouched(ZoneFaults faults, ReadOnlySpan<byte> owner, TouchedRedirectionCheck redirections)
    {
        var zone = faults.Zone;
        var name = new RelativeName(owner, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        if (!zone.TryFind(in name, out var address, out _))
            return;
        var node = new NodeView(zone.Store, address);
        CheckName(faults, owner, node);
        redirections.Check(owner, node);
        if (!zone.Cuts.TryFind(in name, out var depth, out _) || depth == name.Depth)
            CheckReachable(faults, owner, node, name.IsNumber ? name.Number : 0);
    }

    /// <summary>What a name is checked for wherever it stands.</summary>
    private static void CheckName(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node)
    {
        AliasCheck.Check(faults, owner, node);
        if (!faults.IsApex(owner) && node.Has(RecordType.SOA))
            faults.Add(ZoneRule.MisplacedSoa, owner, $"has an SOA record, which belongs to the apex {faults.Zone.Apex} alone; delegate the name and keep its zone in a file of its own");
    }

    /// <summary>What a name is checked for that does not lie below a cut.</summary>
    private static void CheckReachable(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node, ulong number)
    {
        DelegationCheck.Check(faults, owner, node, number);
        TargetCheck.Check(faults, owner, node, number);
    }

    private static void CheckApex(ZoneFaults faults)
    {
        var apex = faults.Zone.Apex.Wire;
        if (!faults.Zone.ApexNode.TryFind(RecordType.SOA, out var soa, out _))
            faults.Add(ZoneRule.MissingSoa, apex, "has no SOA record; a zone starts with one");
        else if (soa.Count > 1)
            faults.Add(ZoneRule.SeveralSoas, apex, $"has {soa.Count} SOA records; keep one");
        if (!faults.Zone.ApexNode.Has(RecordType.NS))
            faults.Add(ZoneRule.MissingNameServer, apex, "has no NS records; name the servers of the zone");
        Nsec3Check.CheckBound(faults);
    }
}
