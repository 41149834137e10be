using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>Zones are put and deleted.</summary>
internal static class ZoneEdit
{
    /// <summary>Creates or changes a zone.</summary>
    /// <returns>Why not, or null.</returns>
    public static ChangeOutcome? Put(ChangeScope scope, int position, PutZone put)
    {
        var stored = scope.Transaction.FindZone(put.Zone);
        if (Preconditions.Check(position, put, $"the zone {put.Zone.ToUndottedString()}", stored?.Version) is { } conflict)
            return conflict;
        if (stored is null && FindObstacle(scope, put.Value) is { } obstacle)
            return new ChangeOutcome.Conflict(position, ConflictKind.InTheWay, null, obstacle);
        if (stored is null)
            scope.Add(Describe(null, Create(scope, position, put.Value)), scope.Version);
        else if (stored.Zone == put.Value)
            scope.Add(null, stored.Version);
        else
            Change(scope, position, stored, put.Value);
        return null;
    }

    /// <summary>Removes a zone.</summary>
    /// <returns>Why not, or null.</returns>
    public static ChangeOutcome? Delete(ChangeScope scope, int position, DeleteZone delete)
    {
        var name = delete.Zone.ToUndottedString();
        var stored = scope.Transaction.FindZone(delete.Zone);
        if (Preconditions.Check(position, delete, $"the zone {name}", stored?.Version) is { } conflict)
            return conflict;
        if (stored is null)
            return new ChangeOutcome.NotFound(position, $"there is no zone {name}");
        if (!delete.WithObjects && !IsEmpty(scope.Transaction, stored.Zone))
        {
            if (FindHeir(scope, stored.Zone) is not { } heir)
                return new ChangeOutcome.Conflict(position, ConflictKind.NotEmpty, stored.Version, $"the zone {name} is not empty, and no zone above it takes over what is in it; say that its objects are deleted too");
            GiveBack(scope, delete.Zone, heir);
        }

        scope.Transaction.DeleteZone(delete.Zone);
        if (scope.Zones.FindBefore(delete.Zone) is { } served)
            scope.Transaction.PutGone(new ZoneSerial(stored.Zone.Apex, served.Serial));
        scope.Zones.Remove(delete.Zone);
        scope.EffectOn(delete.Zone).Place(delete.Zone, position);
        scope.TouchAbove(stored.Zone, isNew: false);
        scope.Add(Describe(stored, null), null);
        return null;
    }

    /// <summary>
    /// Makes room for a zone that does not exist: what the zone above it has at and below its apex is moved into it. The zone is
    /// written with its first serial, and compiled when the change is complete.
    /// </summary>
    public static StoredZone Create(ChangeScope scope, int position, Zone zone)
    {
        // A zone that the same change deleted before goes on counting: for its secondaries it was never gone.
        var serial = scope.Zones.FindBefore(zone.Apex) is { } before
            ? new SerialNumber(before.Serial)
            : scope.Zones.Gone.TryGetValue(zone.Apex, out var last)
                ? SerialCount.Again(zone.SerialScheme, new SerialNumber(last), scope.Group.Time)
                : SerialCount.First(zone.SerialScheme, scope.Group.Time);
        var stored = new StoredZone(zone, serial.Value, scope.Version);
        scope.Transaction.PutZone(stored);
        if (scope.Zones.FindParent(zone.Apex) is { } above)
            scope.Transaction.Move(above, zone.Apex, zone.Apex);
        scope.Zones.Put(new ZoneBuilder(zone.Apex).Build());
        scope.EffectOn(zone.Apex).Touched.Everything();
        scope.EffectOn(zone.Apex).Place(zone.Apex, position);
        scope.TouchAbove(zone, isNew: true);
        return stored;
    }

    /// <summary>What stands in the way of a zone that does not exist, one line, or null.</summary>
    public static string? FindObstacle(ChangeScope scope, Zone zone)
    {
        if (scope.Zones.FindParent(zone.Apex) is not { } parent)
            return null;
        var (session, above) = (scope.Transaction, scope.ZoneAt(parent));
        if (zone.Root == above.Root && session.Delegations.Above(parent, zone.Prefix) is [var cut, ..])
            return $"{parent.ToUndottedString()} delegates {cut.Value.Prefix}; delete that delegation first";
        return PlaceCheck.FindRecords(session, above, zone.Apex, RecordType.NS) ?? PlaceCheck.FindRecords(session, above, zone.Apex, RecordType.DS);
    }

    private static void GiveBack(ChangeScope scope, DomainName zone, DomainName heir)
    {
        // What stands at names of digits is met by the walk below the apex; other names are told one by one.
        var touched = scope.EffectOn(heir).Touched;
        foreach (var records in scope.Transaction.Records.Below(zone, zone))
            touched.Record(records.Value.Key);
        scope.Transaction.Move(zone, heir, zone);
    }

    // The zone that gave its objects when this one was created, or would have.
    private static DomainName? FindHeir(ChangeScope scope, Zone zone) =>
        scope.Zones.FindParent(zone.Apex) is { } above && scope.ZoneAt(above).Root == zone.Root ? above : null;

    private static void Change(ChangeScope scope, int position, StoredZone before, Zone zone)
    {
        var after = before with { Zone = zone, Version = scope.Version };
        scope.Transaction.PutZone(after);
        var effect = scope.EffectOn(zone.Apex);
        effect.Place(zone.Apex, position);
        effect.Touched.Zone(before.Zone, zone);
        scope.TouchAbove(before.Zone, isNew: false);
        scope.TouchAbove(zone, isNew: false);
        scope.Add(Describe(before, after), scope.Version);
    }

    private static bool IsEmpty(IStoreSession session, Zone zone) =>
        !session.Numbers.Any(zone.Apex, default) && !session.Blocks.Any(zone.Apex, default) && !session.Delegations.Any(zone.Apex, default)
        && !session.Records.Any(zone.Apex, zone.Apex);

    /// <summary>What the audit says of a zone that was created, changed or removed.</summary>
    public static ChangedObject Describe(StoredZone? before, StoredZone? after) => new(
        before is null ? ChangeAction.Created : after is null ? ChangeAction.Deleted : ChangeAction.Updated,
        ObjectKind.Zone,
        (after ?? before)!.Zone.Apex,
        (after ?? before)!.Zone.Apex.ToUndottedString(),
        before is null ? null : string.Join('\n', ObjectLines.Of(before.Zone, before.Serial)),
        after is null ? null : string.Join('\n', ObjectLines.Of(after.Zone, after.Serial)));
}
