using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>What the registry does not take over from a master file, although a server could serve it.</summary>
internal static class ImportAcceptance
{
    /// <summary>Looks for reasons against an import.</summary>
    /// <returns>Whether there are none; otherwise each is among the findings.</returns>
    public static bool Check(ZoneImportSource source, ZoneSnapshot file, ZoneCensus census, List<Finding> findings)
    {
        var reasons = new List<string>();
        if (file.Apex != source.Apex)
            reasons.Add($"the SOA stands at {file.Apex}, so this is not the zone {source.Apex}; import it under its own name");
        if (!file.ApexNode.Has(RecordType.NS))
            reasons.Add($"{file.Apex} has no NS records; a zone of the registry has at least one name server");
        if (census.SignedOwner is { } owner)
            reasons.Add($"the zone is signed: {owner} has DNSSEC records that the registry could not keep right with the next change; import it unsigned, or serve the file with --no-registry");
        if (census.OversizedOwner is { } oversized)
            reasons.Add($"{oversized} has an RRset that does not fit a message of {ushort.MaxValue} octets, so nobody could ever be answered with it; take records out of it");
        return Add(source, reasons, findings);
    }

    /// <summary>Looks for reasons against the apex: where numbers have no room, there are none to register.</summary>
    /// <returns>Whether there are none; otherwise each is among the findings.</returns>
    public static bool CheckApex(ZoneImportSource source, Zone zone, List<Finding> findings) =>
        Add(source, [.. ObjectValidator.Check(zone).Where(finding => finding.Rule == ObjectRules.ZoneApex.Id).Select(finding => finding.Message)], findings);

    private static bool Add(ZoneImportSource source, List<string> reasons, List<Finding> findings)
    {
        findings.AddRange(reasons.Select(reason => new Finding(source.Name, 1, 1, Severity.Error, reason)));
        return reasons.Count == 0;
    }
}
