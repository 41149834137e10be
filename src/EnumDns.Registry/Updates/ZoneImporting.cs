using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Updates;

/// <summary>Zones are replaced by the contents of master files.</summary>
internal static class ZoneImporting
{
    private const int ObjectsPerReport = 10_000;

    /// <summary>Writes the zone and its objects, in place of what there was.</summary>
    /// <returns>Why not, or null.</returns>
    public static ChangeOutcome? Write(ChangeScope scope, int position, ImportZone import)
    {
        var stored = scope.Transaction.FindZone(import.Zone);
        if (Preconditions.Check(position, import, $"the zone {import.Zone.ToUndottedString()}", stored?.Version) is { } conflict)
            return conflict;
        if (stored is null && ZoneEdit.FindObstacle(scope, import.Value) is { } obstacle)
            return new ChangeOutcome.Conflict(position, ConflictKind.InTheWay, null, obstacle);
        if (stored is not null && IsDone(scope, stored, import))
        {
            scope.Add(null, stored.Version);
            return null;
        }

        // The next serial is found once the zone is compared with the one that is served; a new zone has the file's, or one
        // that is later than any it had before.
        var serial = new SerialNumber(import.Snapshot.Serial);
        var first = scope.Zones.Gone.TryGetValue(import.Zone, out var last)
            ? SerialCount.Replace(import.Value.SerialScheme, new SerialNumber(last), serial, scope.Group.Time)
            : serial;
        var current = stored?.Serial ?? scope.Zones.FindBefore(import.Zone)?.Serial ?? first.Value;
        if (stored is null)
            ZoneEdit.Create(scope, position, import.Value);
        var notes = ImportedNotes.Read(scope.Transaction, import.Zone);
        scope.Transaction.ClearZone(import.Zone);
        scope.Transaction.PutZone(new StoredZone(import.Value, current, scope.Version));

        // Other zones may have come or gone below this one since the file was read: what is published of them is compiled.
        var hasZonesBelow = scope.Zones.FindBelow(import.Zone) is not null;
        if (WriteObjects(scope, position, import, notes, hasZonesBelow) is { } taken)
            return taken;
        var effect = scope.EffectOn(import.Zone);
        effect.Import(serial, hasZonesBelow || (stored is null && current != serial.Value) ? null : import.Snapshot);
        effect.Place(import.Zone, position);
        if (stored is not null)
            scope.TouchAbove(stored.Zone, isNew: false);
        scope.TouchAbove(import.Value, isNew: false);
        scope.Add(ZoneEdit.Describe(stored, new StoredZone(import.Value, serial.Value, scope.Version)) with { Action = ChangeAction.Imported }, scope.Version);
        return null;
    }

    // The file's serial alone is no reason to replace anything: nothing in the zone is new.
    private static bool IsDone(ChangeScope scope, StoredZone stored, ImportZone import) =>
        stored.Zone == import.Value && scope.Effects.All(effect => effect.Apex != import.Zone)
        && scope.Zones.FindBefore(import.Zone) is { } served && ZoneDiff.Compare(served, import.Snapshot, 1) is { } differences
        && differences.All(difference => difference.Owner == import.Zone && (difference.Added ?? difference.Removed)!.Type is RecordType.SOA);

    // Objects are not checked here: what a file has is served as it is, and whatever was found wrong is said where it was recognised.
    private static ChangeOutcome.Conflict? WriteObjects(ChangeScope scope, int position, ImportZone import, ImportedNotes notes, bool hasZonesBelow)
    {
        var written = 0L;
        DomainName? taken = null;
        var noted = new List<Number>();
        foreach (var value in import.Objects)
        {
            if (IsTaken(NameOf(value, import.Value)))
                return Conflict();
            Put(scope.Transaction, import.Zone, notes.AddTo(value), scope.Version);
            Count();
        }

        scope.Transaction.PutAll(import.Zone, PlainNumbers(), scope.Version);
        if (taken is not null)
            return Conflict();
        foreach (var number in noted)
            Put(scope.Transaction, import.Zone, notes.AddTo(number), scope.Version);
        import.Progress?.Report(written);
        return null;

        // On another thread, which must not use the transaction.
        IEnumerable<PlainNumber> PlainNumbers()
        {
            foreach (var number in import.PlainNumbers)
            {
                if (hasZonesBelow && IsTaken(EnumDomain.Format(number.Digits, import.Value.Root)))
                    yield break;
                if (notes.HasNote(number.Digits))
                    noted.Add(number.ToNumber());
                else
                    yield return number;
                Count();
            }
        }

        bool IsTaken(DomainName name)
        {
            if (!hasZonesBelow || scope.Zones.FindClosest(name) is not { } closest || closest == import.Zone)
                return false;
            taken = name;
            return true;
        }

        ChangeOutcome.Conflict Conflict() => new(
            position, ConflictKind.InTheWay, null, $"{taken} belongs to the zone {scope.Zones.FindClosest(taken!.Value)}, which was not there when the file was read; read it again");

        void Count()
        {
            if (++written % ObjectsPerReport == 0)
                import.Progress?.Report(written);
        }
    }

    private static void Put(IStoreTransaction transaction, DomainName zone, object value, long version)
    {
        switch (value)
        {
            case Number number:
                transaction.Put(zone, number, version);
                break;
            case Block block:
                transaction.Put(zone, block, version);
                break;
            case Delegation delegation:
                transaction.Put(zone, delegation, version);
                break;
            case RecordSet records:
                transaction.Put(zone, records, version);
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no object of a zone.", nameof(value));
        }
    }

    private static DomainName NameOf(object value, Zone zone) => value switch
    {
        Number number => EnumDomain.Format(number.Digits, zone.Root),
        Block block => EnumDomain.Format(block.Prefix, zone.Root),
        Delegation delegation => EnumDomain.Format(delegation.Prefix, zone.Root),
        _ => ((RecordSet)value).Owner,
    };
}
