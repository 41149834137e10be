using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Checks;

/// <summary>Checks a zone as a whole, in one walk over its names in canonical order: every <see cref="ZoneRule"/> but those about single records and about how records are added.</summary>
public static class ZoneCheck
{
    /// <summary>Finds all faults.</summary>
    public static IReadOnlyList<ZoneFault> Check(ZoneSnapshot zone)
    {
        var faults = new ZoneFaults(zone);
        CheckApex(faults);

        var redirections = new RedirectionCheck(faults);
        var signing = new SigningCheck(faults);
        var cut = Array.Empty<byte>();
        zone.Visit((owner, node, number) =>
        {
            if (node.Count == 1 && node.Has(RecordType.NSEC3))
                return;
            AliasCheck.Check(faults, owner, node);
            redirections.Check(owner, node);
            if (!faults.IsApex(owner) && node.Has(RecordType.SOA))
                faults.Add(ZoneRule.MisplacedSoa, owner, $"has an SOA record, which belongs to the apex {zone.Apex} alone; delegate the name and keep its zone in a file of its own");

            // What lies below a cut is occluded (RFC 9499 section 7): addresses there are glue, and nothing else matters.
            if (cut.Length > 0 && WireName.IsAtOrBelow(owner, cut))
                return;
            if (!faults.IsApex(owner) && node.Has(RecordType.NS))
                cut = owner.ToArray();
            DelegationCheck.Check(faults, owner, node, number);
            TargetCheck.Check(faults, owner, node, number);
            signing.Check(owner, node);
        });
        signing.Finish();
        return faults.List;
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
    }
}
