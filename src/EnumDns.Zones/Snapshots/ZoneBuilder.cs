using System.Runtime.InteropServices;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Signing;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// Collects a zone's records in any order and freezes them into a <see cref="ZoneSnapshot"/>. Records of one owner that
/// follow each other are laid down at once, equal RRsets once, so that what is held while building is hardly more than
/// the zone itself.
/// </summary>
public sealed class ZoneBuilder
{
    private readonly List<ZoneAnomaly> _anomalies = [];
    private readonly List<NumberEntry> _numbers = [];
    private readonly List<NameEntry> _names = [];
    private readonly List<NameEntry> _hashes = [];
    private readonly RecordGroup _group = new();
    private readonly NodeWriter _nodes = new(new RrsetWriter());
    private readonly SpecialNodes _special = new();
    private readonly byte[] _owner = new byte[WireName.MaxLength];
    private int _ownerLength;
    private bool _isNumber;
    private ulong _number;
    private long _location;
    private long _records;
    private DomainName _apex;

    /// <summary>Starts an empty zone.</summary>
    public ZoneBuilder(DomainName apex) => _apex = apex;

    /// <summary>What was odd about the records, complete after <see cref="Build"/>.</summary>
    public IReadOnlyList<ZoneAnomaly> Anomalies => _anomalies;

    /// <summary>
    /// The names that have anything a zone is checked for as a whole; null where checks look at all names. After
    /// <see cref="Build"/> only.
    /// </summary>
    internal ZoneNames? NamesToCheck { get; private set; }

    /// <summary>Adds one record of class IN.</summary>
    /// <param name="owner">Owner name in wire form.</param>
    /// <param name="type">Type.</param>
    /// <param name="ttl">TTL in seconds.</param>
    /// <param name="rdata">RDATA in stored form.</param>
    /// <param name="location">
    /// Where it stands, for <see cref="ZoneAnomaly"/> and <see cref="LocationOf"/>: anything that does not descend from
    /// one record to the next.
    /// </param>
    /// <returns>False where the owner is not at or below the apex; the record is then ignored.</returns>
    public bool Add(ReadOnlySpan<byte> owner, RecordType type, uint ttl, ReadOnlySpan<byte> rdata, long location)
    {
        if (!owner.SequenceEqual(_owner.AsSpan(0, _ownerLength)) && !TryBegin(owner, location))
        {
            Report(ZoneAnomalyKind.OutOfZone, owner, type, location);
            return false;
        }

        // The case of the apex is the one that its SOA is written in.
        if (type == RecordType.SOA && owner.Length == _apex.Wire.Length)
            _apex = DomainName.FromWire(owner);
        if (_group.Add(type, ttl, rdata) is { } anomaly)
            Report(anomaly, owner, type, location);
        return true;
    }

    /// <summary>Freezes the zone. Only <see cref="Anomalies"/> and <see cref="LocationOf"/> may be used afterwards.</summary>
    public ZoneSnapshot Build()
    {
        Flush();
        NumberSort.Sort(CollectionsMarshal.AsSpan(_numbers));
        _names.Sort();
        _hashes.Sort();
        MergeNumbers();
        MergeNames(_names);
        MergeNames(_hashes);

        var names = new ZoneNames(NumberKeys.Index(CollectionsMarshal.AsSpan(_numbers)), NameKeys.Index(CollectionsMarshal.AsSpan(_names)));
        var special = _special.Select(names, _numbers, _names);
        NamesToCheck = _special.DecideAlone ? special : null;
        return ZoneAssembly.Assemble(_apex, _nodes.ToStore(), names, special, _hashes, _records);
    }

    /// <summary>The location of the first record of an owner, or 0. After <see cref="Build"/> only.</summary>
    public long LocationOf(ReadOnlySpan<byte> owner)
    {
        if (!WireName.IsAtOrBelow(owner, _apex.Wire))
            return 0;
        var name = new RelativeName(owner, _apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        if (name.IsNumber)
        {
            var number = _numbers.BinarySearch(new NumberEntry(name.Number, 0, long.MinValue));
            return ~number < _numbers.Count && _numbers[~number].Key == name.Number ? _numbers[~number].Location : 0;
        }

        Span<byte> hash = stackalloc byte[Nsec3Hash.Length];
        var location = FindLocation(_names, name.Key);
        return location == 0 && name.Depth == 1 && Nsec3Hash.TryReadLabel(owner, hash) ? FindLocation(_hashes, hash) : location;
    }

    private static long FindLocation(List<NameEntry> entries, ReadOnlySpan<byte> key)
    {
        var position = ~entries.BinarySearch(new NameEntry(key.ToArray(), 0, long.MinValue));
        return position < entries.Count && key.SequenceEqual(entries[position].Key) ? entries[position].Location : 0;
    }

    /// <summary>Begins with the records of an owner, unless it is the one before in another case; false where it is out of the zone.</summary>
    private bool TryBegin(ReadOnlySpan<byte> owner, long location)
    {
        var isNumber = NumberKey.TryPack(owner, _apex.Wire, out var number);
        if (!isNumber && !WireName.IsAtOrBelow(owner, _apex.Wire))
            return false;
        if (WireName.Equals(owner, _owner.AsSpan(0, _ownerLength)))
            return true;
        Flush();
        owner.CopyTo(_owner);
        (_ownerLength, _location, _isNumber, _number) = (owner.Length, location, isNumber, number);
        return true;
    }

    private void Flush()
    {
        if (_group.Count == 0)
            return;
        if (_isNumber)
            _numbers.Add(new NumberEntry(_number, Write(_number), _location));
        else
            FlushGeneral();
        _group.Clear();
    }

    private void FlushGeneral()
    {
        var owner = _owner.AsSpan(0, _ownerLength);
        var name = new RelativeName(owner, _apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        var hash = new byte[Nsec3Hash.Length];
        if (_group.IsHashedOwner && name.Depth == 1 && Nsec3Hash.TryReadLabel(owner, hash))
            _hashes.Add(new NameEntry(hash, Write(0), _location));
        else
            _names.Add(new NameEntry(name.Key.ToArray(), Write(0), _location));
    }

    private uint Write(ulong number)
    {
        var node = _nodes.Write(_group, number);
        _records += _group.Count;
        _special.Note(_group, node);
        return node;
    }

    // Owners that came in several runs: their runs are neighbours now, and the first takes up the others.
    private void MergeNumbers()
    {
        var entries = CollectionsMarshal.AsSpan(_numbers);
        Span<byte> name = stackalloc byte[WireName.MaxLength];
        var kept = 0;
        for (var i = 0; i < entries.Length;)
        {
            var first = entries[i++];
            if (i < entries.Length && entries[i].Key == first.Key)
            {
                var owner = name[..NumberKey.WriteName(first.Key, _apex.Wire, name)];
                Collect(first.Node, first.Key, owner, first.Location);
                for (; i < entries.Length && entries[i].Key == first.Key; i++)
                    Collect(entries[i].Node, first.Key, owner, entries[i].Location);
                first = first with { Node = Write(first.Key) };
                _group.Clear();
            }

            entries[kept++] = first;
        }

        CollectionsMarshal.SetCount(_numbers, kept);
    }

    private void MergeNames(List<NameEntry> entries)
    {
        var kept = 0;
        var owner = new byte[WireName.MaxLength];
        for (var i = 0; i < entries.Count;)
        {
            var first = entries[i++];
            if (i < entries.Count && entries[i].Key.AsSpan().SequenceEqual(first.Key))
            {
                var length = entries == _names ? CanonicalOrder.ReadKey(first.Key, _apex.Wire, owner) : 1;
                Collect(first.Node, 0, owner.AsSpan(0, length), first.Location);
                for (; i < entries.Count && entries[i].Key.AsSpan().SequenceEqual(first.Key); i++)
                    Collect(entries[i].Node, 0, owner.AsSpan(0, length), entries[i].Location);
                first = first with { Node = Write(0) };
                _group.Clear();
            }

            entries[kept++] = first;
        }

        CollectionsMarshal.SetCount(entries, kept);
    }

    private void Collect(uint node, ulong number, ReadOnlySpan<byte> owner, long location)
    {
        var reader = _nodes.Read(node, number);
        while (reader.TryNext(out var type, out var ttl, out var rdata))
        {
            _records--;
            if (_group.Add(type, ttl, rdata) is { } anomaly)
                Report(anomaly, owner, type, location);
        }
    }

    private void Report(ZoneAnomalyKind kind, ReadOnlySpan<byte> owner, RecordType type, long location) =>
        _anomalies.Add(new ZoneAnomaly(kind, DomainName.FromWire(owner), type, location));
}
