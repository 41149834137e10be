using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>What the registry does not take over from a master file, although a server could serve it.</summary>
internal static class ImportAcceptance
{
    /// <summary>Looks for reasons against an import.</summary>
    /// <returns>Whether there are none; otherwise each is among the findings.</returns>
    public static bool Check(ZoneImportSource source, ZoneSnapshot file, List<Finding> findings)
    {
        var reasons = new List<string>();
        if (file.Apex != source.Apex)
            reasons.Add($"the SOA stands at {file.Apex}, so this is not the zone {source.Apex}; import it under its own name");
        if (!file.ApexNode.Has(RecordType.NS))
            reasons.Add($"{file.Apex} has no NS records; a zone of the registry has at least one name server");
        if (FindSigned(file) is { } owner)
            reasons.Add($"the zone is signed: {owner} has DNSSEC records that the registry could not keep right with the next change; import it unsigned, or serve the file with --no-registry");
        findings.AddRange(reasons.Select(reason => new Finding(source.Name, 1, 1, Severity.Error, reason)));
        return reasons.Count == 0;
    }

    private static string? FindSigned(ZoneSnapshot file)
    {
        var records = 0L;
        for (var walk = new ZoneWalk(file); walk.MoveNext();)
        {
            if (IsSigned(walk.Node))
                return NameText.Format(walk.Owner);
            for (var i = 0; i < walk.Node.Count; i++)
            {
                walk.Node.Get(i, out var rrset, out _);
                records += rrset.Count;
            }
        }

        // A walk leaves out NSEC3 records.
        return records == file.RecordCount ? null : file.Apex.ToString();
    }

    private static bool IsSigned(NodeView node)
    {
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out var signatures);
            if (!signatures.IsEmpty || rrset.Type is RecordType.NSEC or RecordType.NSEC3 or RecordType.NSEC3PARAM or RecordType.RRSIG)
                return true;
        }

        return false;
    }
}
