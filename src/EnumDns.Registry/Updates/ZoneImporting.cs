using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>Zones are replaced by the contents of master files.</summary>
internal static class ZoneImporting
{
    private const int ObjectsPerReport = 10_000;
    private const int MostFindings = 100;

    /// <summary>Writes the zone and its objects, in place of what there was.</summary>
    /// <returns>Why not, or null.</returns>
    public static ChangeOutcome? Write(ChangeScope scope, int position, ImportZone import)
    {
        var stored = scope.Transaction.FindZone(import.Zone);
        if (Preconditions.Check(position, import, $"the zone {import.Zone}", stored?.Version) is { } conflict)
            return conflict;
        if (stored is null && ZoneEdit.FindObstacle(scope, import.Value) is { } obstacle)
            return new ChangeOutcome.Conflict(position, ConflictKind.InTheWay, null, obstacle);

        // The next serial is found once the zone is compared with the one that is served; a new zone has the file's.
        var serial = new SerialNumber(import.Snapshot.Serial);
        var current = stored?.Serial ?? scope.Zones.FindBefore(import.Zone)?.Serial ?? serial.Value;
        if (stored is null)
            ZoneEdit.Create(scope, position, import.Value);
        scope.Transaction.ClearZone(import.Zone);
        scope.Transaction.PutZone(new StoredZone(import.Value, current, scope.Version));

        // Other zones may have come or gone below this one since the file was read: what is published of them is compiled.
        var hasZonesBelow = scope.Zones.FindBelow(import.Zone) is not null;
        if (WriteObjects(scope, position, import, hasZonesBelow) is { } taken)
            return taken;
        var effect = scope.EffectOn(import.Zone);
        effect.Import(serial, hasZonesBelow ? null : import.Snapshot);
        effect.Place(import.Zone, position);
        if (stored is not null)
            scope.TouchAbove(stored.Zone, isNew: false);
        scope.TouchAbove(import.Value, isNew: false);
        scope.Add(ZoneEdit.Describe(stored, new StoredZone(import.Value, serial.Value, scope.Version)) with { Action = ChangeAction.Imported }, scope.Version);
        return null;
    }

    private static ChangeOutcome.Conflict? WriteObjects(ChangeScope scope, int position, ImportZone import, bool hasZonesBelow)
    {
        var (written, faults) = (0L, 0);
        foreach (var value in import.Objects)
        {
            // Numbers are checked where they are recognised, and not a second time: there may be millions.
            var edit = ObjectEdits.Put(import.Zone, value);
            if (hasZonesBelow && scope.Zones.FindClosest(edit.NameIn(import.Value)) is { } closest && closest != import.Zone)
                return new ChangeOutcome.Conflict(position, ConflictKind.InTheWay, null, $"{edit.Key} belongs to the zone {closest}, which was not there when the file was read; read it again");
            var errors = value is Number ? [] : edit.Check(import.Value).Where(finding => finding.Severity is Severity.Error);
            foreach (var finding in errors)
            {
                if (faults++ < MostFindings)
                    scope.Add(position, [finding with { Message = $"{edit.Key}: {finding.Message}" }]);
            }

            edit.Write(scope.Transaction, scope.Version);
            if (++written % ObjectsPerReport == 0)
                import.Progress?.Report(written);
        }

        import.Progress?.Report(written);
        return null;
    }
}
