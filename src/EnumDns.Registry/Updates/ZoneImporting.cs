using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
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
        if (stored is null && ZoneEdit.Create(scope, position, import.Value) is { } obstacle)
            return obstacle;

        var serial = new SerialNumber(import.Snapshot.Serial);
        scope.Transaction.ClearZone(import.Zone);
        scope.Transaction.PutZone(new StoredZone(import.Value, stored?.Serial ?? scope.Zones.FindBefore(import.Zone)?.Serial ?? serial.Value, scope.Version));
        var left = WriteObjects(scope, position, import);
        scope.EffectOn(import.Zone).Import(serial, left == 0 ? import.Snapshot : null);
        if (stored is null)
            return null;

        scope.EffectOn(import.Zone).Place(import.Zone, position);
        scope.TouchAbove(stored.Zone, isNew: false);
        scope.TouchAbove(import.Value, isNew: false);
        scope.Add(ZoneEdit.Describe(stored, new StoredZone(import.Value, serial.Value, scope.Version)) with { Action = ChangeAction.Imported }, scope.Version);
        return null;
    }

    // What a zone of the registry has at and below its apex is that zone's: the file's records there are its cut, which the
    // registry publishes by itself.
    private static long WriteObjects(ChangeScope scope, int position, ImportZone import)
    {
        var (written, left, faults) = (0L, 0L, 0);
        var hasZonesBelow = scope.Zones.FindBelow(import.Zone) is not null;
        foreach (var value in import.Objects)
        {
            var edit = ObjectEdits.Put(import.Zone, value);
            if (hasZonesBelow && scope.Zones.FindClosest(edit.NameIn(import.Value)) is { } closest && closest != import.Zone)
            {
                left++;
                continue;
            }

            foreach (var finding in edit.Check(import.Value).Where(finding => finding.Severity is Severity.Error))
            {
                if (faults++ < MostFindings)
                    scope.Add(position, [finding with { Message = $"{edit.Key}: {finding.Message}" }]);
            }

            edit.Write(scope.Transaction, scope.Version);
            if (++written % ObjectsPerReport == 0)
                import.Progress?.Report(written);
        }

        import.Progress?.Report(written);
        return left;
    }
}
