using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>What the registry is to hold after changes, in the simplest terms: objects by zone and key, without DNS.</summary>
internal sealed class ObjectModel
{
    private readonly Dictionary<DomainName, Zone> _zones;
    private readonly Dictionary<(DomainName Zone, ObjectKind Kind, string Key), object> _objects;

    public ObjectModel() => (_zones, _objects) = ([], []);

    private ObjectModel(ObjectModel other) => (_zones, _objects) = (new(other._zones), new(other._objects));

    public IReadOnlyDictionary<DomainName, Zone> Zones => _zones;

    public IReadOnlyDictionary<(DomainName Zone, ObjectKind Kind, string Key), object> Objects => _objects;

    /// <summary>The model after a change that the registry has committed.</summary>
    public ObjectModel After(Change change)
    {
        var after = new ObjectModel(this);
        foreach (var operation in change.Operations)
            after.Apply(operation);
        return after;
    }

    /// <summary>What a session holds, in the same terms.</summary>
    public static ObjectModel Read(IStoreSession session)
    {
        var model = new ObjectModel();
        foreach (var (zone, _, _) in session.Zones())
        {
            model._zones[zone.Apex] = zone;
            foreach (var stored in session.Numbers.Below(zone.Apex, default))
                model._objects[(zone.Apex, ObjectKind.Number, stored.Value.Digits.ToString())] = stored.Value;
            foreach (var stored in session.Blocks.Below(zone.Apex, default))
                model._objects[(zone.Apex, ObjectKind.Block, stored.Value.Prefix.ToString())] = stored.Value;
            foreach (var stored in session.Delegations.Below(zone.Apex, default))
                model._objects[(zone.Apex, ObjectKind.Delegation, stored.Value.Prefix.ToString())] = stored.Value;
            foreach (var stored in session.Records.Below(zone.Apex, zone.Apex))
                model._objects[(zone.Apex, ObjectKind.Record, KeyOf(stored.Value.Key))] = stored.Value;
        }

        return model;
    }

    public bool Holds(ObjectModel other) =>
        _zones.Count == other._zones.Count && _zones.All(zone => other._zones.TryGetValue(zone.Key, out var same) && zone.Value == same)
        && _objects.Count == other._objects.Count && _objects.All(entry => other._objects.TryGetValue(entry.Key, out var same) && entry.Value.Equals(same));

    public bool Exists(Operation operation) => operation switch
    {
        PutZone or DeleteZone => _zones.ContainsKey(operation.Zone),
        _ => _objects.ContainsKey(Key(operation)),
    };

    private void Apply(Operation operation)
    {
        switch (operation)
        {
            case PutZone put:
                if (_zones.TryAdd(put.Zone, put.Value))
                    TakeOver(put.Value);
                _zones[put.Zone] = put.Value;
                break;
            case DeleteZone delete:
                if (!delete.WithObjects)
                    GiveBack(delete.Zone);
                _zones.Remove(delete.Zone);
                foreach (var key in _objects.Keys.Where(key => key.Zone == delete.Zone).ToList())
                    _objects.Remove(key);
                break;
            case PutNumber put:
                _objects[Key(put)] = put.Value;
                break;
            case PutBlock put:
                _objects[Key(put)] = put.Value;
                break;
            case PutDelegation put:
                _objects[Key(put)] = put.Value;
                break;
            case PutRecords put:
                _objects[Key(put)] = put.Value;
                break;
            default:
                _objects.Remove(Key(operation));
                break;
        }
    }

    private void GiveBack(DomainName zone)
    {
        if (Above(zone) is not { } above || _zones[above].Root != _zones[zone].Root)
            return;
        foreach (var (key, value) in _objects.Where(entry => entry.Key.Zone == zone).ToList())
        {
            _objects.Remove(key);
            _objects[key with { Zone = above }] = value;
        }
    }

    private DomainName? Above(DomainName zone) =>
        _zones.Keys.Where(apex => apex != zone && zone.IsAtOrBelow(apex)).OrderByDescending(apex => apex.LabelCount).Cast<DomainName?>().FirstOrDefault();

    private void TakeOver(Zone zone)
    {
        var above = Above(zone.Apex);
        if (above is null)
            return;
        foreach (var (key, value) in _objects.Where(entry => entry.Key.Zone == above && NameOf(entry.Value, _zones[above.Value].Root).IsAtOrBelow(zone.Apex)).ToList())
        {
            _objects.Remove(key);
            _objects[key with { Zone = zone.Apex }] = value;
        }
    }

    private static DomainName NameOf(object value, DomainName root) => value switch
    {
        Number number => EnumDomain.Format(number.Digits, root),
        Block block => EnumDomain.Format(block.Prefix, root),
        Delegation delegation => EnumDomain.Format(delegation.Prefix, root),
        RecordSet records => records.Owner,
        _ => DomainName.Root,
    };

    private static (DomainName, ObjectKind, string) Key(Operation operation) => operation switch
    {
        PutNumber put => (put.Zone, ObjectKind.Number, put.Value.Digits.ToString()),
        DeleteNumber delete => (delete.Zone, ObjectKind.Number, delete.Key.ToString()),
        PutBlock put => (put.Zone, ObjectKind.Block, put.Value.Prefix.ToString()),
        DeleteBlock delete => (delete.Zone, ObjectKind.Block, delete.Key.ToString()),
        PutDelegation put => (put.Zone, ObjectKind.Delegation, put.Value.Prefix.ToString()),
        DeleteDelegation delete => (delete.Zone, ObjectKind.Delegation, delete.Key.ToString()),
        PutRecords put => (put.Zone, ObjectKind.Record, KeyOf(put.Value.Key)),
        DeleteRecords delete => (delete.Zone, ObjectKind.Record, KeyOf(delete.Key)),
        _ => throw new ArgumentException($"{operation} is on no object.", nameof(operation)),
    };

    private static string KeyOf(RecordKey key) => $"{key.Owner} {key.Type}".ToLowerInvariant();
}
