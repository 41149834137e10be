using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// Zones of the registry whose apexes lie below the imported one. The registry publishes their delegations by itself; a file
/// may leave them out, or have them as the registry has, but nothing else there.
/// </summary>
internal sealed class OtherZones
{
    private readonly Zone _zone;
    private readonly IStoreSession? _registry;

    /// <summary>Finds them.</summary>
    /// <param name="zone">The imported zone.</param>
    /// <param name="registry">The registry, or null.</param>
    public OtherZones(Zone zone, IStoreSession? registry)
    {
        (_zone, _registry) = (zone, registry);
        var below = (registry?.Zones() ?? []).Select(stored => stored.Zone.Apex).Where(apex => apex != zone.Apex && apex.IsAtOrBelow(zone.Apex)).ToList();
        Apexes = [.. below.Where(apex => !below.Exists(other => other != apex && apex.IsAtOrBelow(other)))];
    }

    /// <summary>Their apexes, without those below another of them.</summary>
    public IReadOnlyList<DomainName> Apexes { get; }

    /// <summary>The file's zone with their delegations, or null where the file has something else there: then that is among the findings.</summary>
    public ZoneSnapshot? Complete(ZoneImportSource source, ZoneSnapshot file, List<Finding> findings)
    {
        if (Apexes.Count == 0)
            return file;

        var stored = new StoredZone(_zone, file.Serial, 0);
        using var session = new ImportedSession(stored, RecognisedObjects.None(_zone), withSettled: true, _registry);
        var published = NamesBelow(ZoneCompiler.Compile(session, stored));
        var present = NamesBelow(file);
        var additions = new List<RrsetChange>();
        var isClear = true;
        foreach (var apex in Apexes)
        {
            var cut = published.Where(contents => contents.Owner.IsAtOrBelow(apex)).ToList();
            var found = present.Where(contents => contents.Owner.IsAtOrBelow(apex)).ToList();
            if (found.Count == 0)
            {
                additions.AddRange(cut.SelectMany(contents => contents.Rrsets.Select(rrset => new RrsetChange(contents.Owner, null, rrset))));
            }
            else if (found.Count != cut.Count || cut.SelectMany(contents => ZoneDiff.Compare(file, contents)).Any())
            {
                isClear = false;
                findings.Add(new Finding(source.Name, 1, 1, Severity.Error, $"{apex} is a zone of this registry, which publishes its delegation: take out all names at and below it here, or delete that zone first"));
            }
        }

        return isClear ? new ZoneEditor().Apply(file, additions) : null;
    }

    private List<NodeContents> NamesBelow(ZoneSnapshot zone)
    {
        var names = new List<NodeContents>();
        for (var walk = new ZoneWalk(zone); walk.MoveNext();)
        {
            foreach (var apex in Apexes)
            {
                if (WireName.IsAtOrBelow(walk.Owner, apex.Wire))
                    names.Add(ZoneContents.Read(zone, DomainName.FromWire(walk.Owner)));
            }
        }

        return names;
    }
}
