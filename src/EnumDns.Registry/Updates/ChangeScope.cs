using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Validation;

namespace EnumDns.Registry.Updates;

/// <summary>What comes together while one change is made.</summary>
internal sealed class ChangeScope(WriteGroup group, Change change)
{
    private readonly Dictionary<DomainName, ZoneEffect> _effects = [];

    /// <summary>What the changes of the group share.</summary>
    public WriteGroup Group => group;

    /// <summary>The open transaction.</summary>
    public IStoreTransaction Transaction => group.Transaction;

    /// <summary>The zones as they will be served.</summary>
    public DraftZones Zones => group.Zones;

    /// <summary>The change.</summary>
    public Change Change => change;

    /// <summary>The number of the change.</summary>
    public long Version { get; } = group.Transaction.LastChange + 1;

    /// <summary>What was found wrong so far.</summary>
    public List<OperationFinding> Findings { get; } = [];

    /// <summary>For each operation that was done, whether its object is new.</summary>
    public List<bool> Created { get; } = [];

    /// <summary>For each operation that was done, the version of its object now.</summary>
    public List<long?> Versions { get; } = [];

    /// <summary>What was done to objects; nothing where all of them were as asked already.</summary>
    public List<ChangedObject> Objects { get; } = [];

    /// <summary>What happens to zones, those that are closest to the root first.</summary>
    public IEnumerable<ZoneEffect> Effects => _effects.Values.OrderBy(effect => effect.Apex);

    /// <summary>What the change does to a zone, for an operation that adds to it.</summary>
    public ZoneEffect EffectOn(DomainName apex)
    {
        if (!_effects.TryGetValue(apex, out var effect))
            return _effects[apex] = new ZoneEffect(apex);
        effect.AddToImport();
        return effect;
    }

    /// <summary>Tells the zones above one that it is new, has changed or goes: they publish its name servers, and addresses of hosts in it.</summary>
    public void TouchAbove(Zone zone, bool isNew)
    {
        if (Zones.FindParent(zone.Apex) is not { } parent)
            return;
        EffectOn(parent).Touched.NestedZone(zone, isNew ? Zones.FindBefore(parent) : null);
        for (var child = ZoneAt(parent); Zones.FindParent(child.Apex) is { } above; child = ZoneAt(above))
        {
            foreach (var host in child.NameServers.Where(host => host.IsAtOrBelow(zone.Apex)))
                EffectOn(above).Touched.Record(new RecordKey(host, RecordType.A));
        }
    }

    /// <summary>Tells the zones above one that an address of a host in it differs: they may publish it as glue.</summary>
    public void TouchGlueAbove(Zone zone, RecordKey address)
    {
        for (var child = zone; Zones.FindParent(child.Apex) is { } above; child = ZoneAt(above))
        {
            if (child.NameServers.Contains(address.Owner))
                EffectOn(above).Touched.Record(address);
        }
    }

    /// <summary>Notes that an operation was done.</summary>
    /// <param name="done">What it did, or null where there was nothing to do.</param>
    /// <param name="version">The version of its object now; null where it does not exist.</param>
    public void Add(ChangedObject? done, long? version)
    {
        Created.Add(done is { Before: null, Action: not ChangeAction.Deleted });
        Versions.Add(version);
        if (done is not null)
            Objects.Add(done);
    }

    /// <summary>Notes findings of an operation.</summary>
    public void Add(int operation, IEnumerable<ObjectFinding> findings)
    {
        foreach (var finding in findings)
            Findings.Add(new OperationFinding(operation, finding));
    }

    /// <summary>The zone with an apex that there is.</summary>
    public Zone ZoneAt(DomainName apex) => Transaction.FindZone(apex)!.Zone;
}
