using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fixtures.Compilation;

/// <summary>
/// A registry that is edited at random: blocks of both kinds in each other, numbers, holes, delegations, records and zones in zones, with few
/// digits, so that they meet. What it puts is what a registration would accept.
/// </summary>
public sealed class RandomRegistry : IDisposable
{
    private readonly MemoryStore _store = new();
    private readonly Random _random;
    private readonly RandomObjects _objects;
    private readonly DomainName _root;
    private Dictionary<DomainName, TouchedNames> _touched = [];
    private long _version;

    /// <summary>A registry with one empty zone for +33.</summary>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="root">The root of the ENUM tree.</param>
    public RandomRegistry(int seed, string root = "e164.example")
    {
        _random = new Random(seed);
        _root = DomainName.Parse(root);
        _objects = new RandomObjects(_random, _root);
        using var transaction = _store.Begin();
        transaction.PutZone(new StoredZone(_objects.Zone(DomainName.Parse($"3.3.{root}")), 1, ++_version));
        transaction.Commit();
    }

    /// <summary>What the last edit did.</summary>
    public string LastEdit { get; private set; } = "";

    /// <summary>A view of the objects.</summary>
    public IStoreSession Read() => _store.Read();

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    /// <summary>A number that may well have to do with what is registered.</summary>
    public E164Number DialledNumber() => _objects.Digits(_random.Next(1, 7), anyDigit: _random.Next(4) == 0);

    /// <summary>Makes one change of a few steps.</summary>
    /// <param name="served">The zones as they are served.</param>
    /// <returns>What was touched in each zone.</returns>
    public IReadOnlyDictionary<DomainName, TouchedNames> Edit(Func<DomainName, ZoneSnapshot?> served)
    {
        _touched = [];
        LastEdit = "";
        using var transaction = _store.Begin();
        _version++;
        for (var steps = _random.Next(1, 4); steps > 0; steps--)
            Step(transaction, served);
        transaction.Commit();
        return _touched;
    }

    private void Step(IStoreTransaction transaction, Func<DomainName, ZoneSnapshot?> served)
    {
        var digits = _objects.Digits(_random.Next(0, 6), anyDigit: false);
        var zone = Home(transaction, digits);
        switch (_random.Next(100))
        {
            case < 24:
                PutNumber(transaction, zone, digits);
                break;
            case < 34:
                DeleteNumber(transaction, zone);
                break;
            case < 50:
                PutBlock(transaction, zone, digits);
                break;
            case < 56:
                DeleteBlock(transaction, zone);
                break;
            case < 63:
                PutDelegation(transaction, zone, digits);
                break;
            case < 68:
                DeleteDelegation(transaction, zone);
                break;
            case < 80:
                PutRecord(transaction, zone, digits);
                break;
            case < 86:
                DeleteRecord(transaction, zone);
                break;
            case < 93:
                PutNested(transaction, zone, digits, served);
                break;
            case < 97:
                DeleteNested(transaction);
                break;
            default:
                PutZone(transaction, zone);
                break;
        }
    }

    private void PutNumber(IStoreTransaction transaction, Zone zone, E164Number digits)
    {
        if (!IsFree(transaction, zone, digits) || transaction.Records.At(zone.Apex, NameOf(digits)).Any(set => set.Value.Type == RecordType.NAPTR))
            return;
        transaction.Put(zone.Apex, _objects.Number(digits), _version);
        Touched(zone).Number(digits);
        LastEdit += $"put number {digits}; ";
    }

    private void DeleteNumber(IStoreTransaction transaction, Zone zone)
    {
        if (Pick(transaction.Numbers.Below(zone.Apex, default)) is not { } number)
            return;
        transaction.DeleteNumber(zone.Apex, number.Digits);
        Touched(zone).Number(number.Digits);
        LastEdit += $"delete number {number.Digits}; ";
    }

    private void PutBlock(IStoreTransaction transaction, Zone zone, E164Number digits)
    {
        if (digits.Length > 6 || Redirects(transaction, zone, digits))
            return;
        var block = _objects.Block(digits);
        if (transaction.Blocks.Find(zone.Apex, digits) is { } former)
            Touched(zone).Block(former.Value);
        transaction.Put(zone.Apex, block, _version);
        Touched(zone).Block(block);
        LastEdit += $"put block {digits} length {block.Length}; ";
    }

    private void DeleteBlock(IStoreTransaction transaction, Zone zone)
    {
        if (Pick(transaction.Blocks.Below(zone.Apex, default)) is not { } block)
            return;
        transaction.DeleteBlock(zone.Apex, block.Prefix);
        Touched(zone).Block(block);
        LastEdit += $"delete block {block.Prefix}; ";
    }

    private void PutDelegation(IStoreTransaction transaction, Zone zone, E164Number digits)
    {
        // The address of a server may be at any name below.
        if (digits == zone.Prefix || !IsFree(transaction, zone, digits)
            || transaction.Records.Below(zone.Apex, NameOf(digits)).Any(set => set.Value.Type is RecordType.CNAME or RecordType.DNAME))
            return;
        var delegation = _objects.Delegation(digits);
        if (transaction.Delegations.Find(zone.Apex, digits) is { } former)
            Touched(zone).Delegation(former.Value);
        transaction.Put(zone.Apex, delegation, _version);
        Touched(zone).Delegation(delegation);
        LastEdit += $"put delegation {digits}; ";
    }

    private void DeleteDelegation(IStoreTransaction transaction, Zone zone)
    {
        if (Pick(transaction.Delegations.Below(zone.Apex, default)) is not { } delegation)
            return;
        transaction.DeleteDelegation(zone.Apex, delegation.Prefix);
        Touched(zone).Delegation(delegation);
        LastEdit += $"delete delegation {delegation.Prefix}; ";
    }

    private void PutRecord(IStoreTransaction transaction, Zone zone, E164Number digits)
    {
        var set = _objects.Records(NameOf(digits));
        var standsAlone = set.Type is RecordType.CNAME or RecordType.DNAME;
        var below = transaction.Records.Below(zone.Apex, set.Owner).Select(stored => stored.Value.Key).Where(key => key != set.Key).ToList();
        var isFree = set.Type switch
        {
            _ when Redirects(transaction, zone, digits) => false,
            RecordType.CNAME => !below.Exists(key => key.Owner == set.Owner) && set.Owner != zone.Apex,
            RecordType.DNAME => below.Count == 0 && digits != zone.Prefix && !transaction.Blocks.Any(zone.Apex, digits),
            _ => !below.Exists(key => key.Owner == set.Owner && key.Type is RecordType.CNAME),
        };
        if (standsAlone || set.Type == RecordType.NAPTR)
            isFree &= set.Owner.IsWildcard || transaction.Numbers.Find(zone.Apex, digits) is null;
        if (standsAlone)
            isFree &= transaction.Delegations.Above(zone.Apex, digits).Count == 0 && !transaction.Numbers.Any(zone.Apex, digits) && !transaction.Delegations.Any(zone.Apex, digits) && !HasNested(transaction, zone, NameOf(digits));
        if (!isFree)
            return;
        transaction.Put(zone.Apex, set, _version);
        TouchRecord(transaction, zone, set.Key);
        LastEdit += $"put record {set.Owner} {set.Type}; ";
    }

    private void DeleteRecord(IStoreTransaction transaction, Zone zone)
    {
        if (Pick(transaction.Records.Below(zone.Apex, zone.Apex)) is not { } set)
            return;
        transaction.DeleteRecords(zone.Apex, set.Key);
        TouchRecord(transaction, zone, set.Key);
        LastEdit += $"delete record {set.Owner} {set.Type}; ";
    }

    private void PutNested(IStoreTransaction transaction, Zone zone, E164Number digits, Func<DomainName, ZoneSnapshot?> served)
    {
        var apex = NameOf(digits);
        if (_random.Next(3) == 0)
        {
            var zones = transaction.Zones();
            apex = DomainName.Parse($"sub.{(_random.Next(2) == 0 ? apex : zones[_random.Next(zones.Count)].Zone.Apex)}");
            zone = zones.Select(stored => stored.Zone).Where(home => apex.IsAtOrBelow(home.Apex)).MaxBy(home => home.Apex.LabelCount)!;
        }

        if (transaction.FindZone(apex) is not null || !IsFree(transaction, zone, digits))
            return;
        foreach (var key in transaction.Delegations.Below(zone.Apex, digits).Where(delegation => NameOf(delegation.Value.Prefix) == apex).ToList())
        {
            transaction.DeleteDelegation(zone.Apex, key.Value.Prefix);
            Touched(zone).Delegation(key.Value);
        }

        var child = _objects.Zone(apex);
        transaction.PutZone(new StoredZone(child, 1, _version));
        transaction.Move(zone.Apex, apex, apex);
        Touched(zone).NestedZone(child, served(zone.Apex));
        LastEdit += $"put zone {apex}; ";
    }

    private void DeleteNested(IStoreTransaction transaction)
    {
        // Zones that others are nested in too: those are then nested in the zone above.
        var children = transaction.Zones().Select(stored => stored.Zone).Where(zone => zone.Apex.LabelCount > _root.LabelCount + 2).ToList();
        if (children.Count == 0)
            return;
        var child = children[_random.Next(children.Count)];
        transaction.DeleteZone(child.Apex);
        if (Parent(transaction, child) is { } parent)
            Touched(parent).NestedZone(child, null);
        LastEdit += $"delete zone {child.Apex}; ";
    }

    private void PutZone(IStoreTransaction transaction, Zone zone)
    {
        var changed = _objects.Zone(zone.Apex) with { DefaultTtl = _random.Next(4) == 0 ? 7200 : zone.DefaultTtl };
        transaction.PutZone(new StoredZone(changed, 1, _version));
        Touched(zone).Zone(zone, changed);
        if (Parent(transaction, zone) is { } parent)
        {
            Touched(parent).NestedZone(zone, null);
            Touched(parent).NestedZone(changed, null);
        }

        LastEdit += $"change zone {zone.Apex}; ";
    }

    // An address may be glue above.
    private void TouchRecord(IStoreTransaction transaction, Zone zone, RecordKey key)
    {
        Touched(zone).Record(key);
        if (Parent(transaction, zone) is { } parent)
            Touched(parent).NestedZone(zone, null);
    }

    private TouchedNames Touched(Zone zone) =>
        _touched.TryGetValue(zone.Apex, out var touched) ? touched : _touched[zone.Apex] = new TouchedNames();

    // RFC 6672 section 2.4 and RFC 1034 section 3.6.2: a DNAME has nothing below it, and a CNAME nothing beside it.
    private bool IsFree(IStoreSession session, Zone zone, E164Number digits) =>
        !Redirects(session, zone, digits) && !session.Records.At(zone.Apex, NameOf(digits)).Any(set => set.Value.Type is RecordType.CNAME);

    private bool Redirects(IStoreSession session, Zone zone, E164Number digits) =>
        Enumerable.Range(0, digits.Length + 1).Any(length => session.Records.Find(zone.Apex, new RecordKey(NameOf(digits.Prefix(length)), RecordType.DNAME)) is not null);

    private static bool HasNested(IStoreSession session, Zone zone, DomainName name) =>
        session.Zones().Any(stored => stored.Zone.Apex != zone.Apex && stored.Zone.Apex.IsAtOrBelow(name));

    private static Zone? Parent(IStoreSession session, Zone child) =>
        session.Zones().Select(stored => stored.Zone).Where(zone => zone.Apex != child.Apex && child.Apex.IsAtOrBelow(zone.Apex)).MaxBy(zone => zone.Apex.LabelCount);

    private Zone Home(IStoreSession session, E164Number digits) =>
        session.Zones().Select(stored => stored.Zone).Where(zone => NameOf(digits).IsAtOrBelow(zone.Apex)).MaxBy(zone => zone.Apex.LabelCount)!;

    private DomainName NameOf(E164Number digits) => EnumDomain.Format(digits, _root);

    private T? Pick<T>(IEnumerable<Stored<T>> stored)
        where T : class
    {
        var all = stored.ToList();
        return all.Count == 0 ? null : all[_random.Next(all.Count)].Value;
    }
}
