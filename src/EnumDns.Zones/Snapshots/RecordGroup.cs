using System.Buffers.Binary;
using System.Runtime.InteropServices;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// The records of one owner name while they are collected: RDATA end to end in one buffer that is used again for the
/// next owner. RRSIGs are kept apart by the type that they cover.
/// </summary>
internal sealed class RecordGroup
{
    private readonly List<Item> _items = [];
    private readonly Dictionary<int, List<int>> _largeByHash = [];
    private byte[] _rdata = new byte[512];
    private int _used;

    /// <summary>From how many records on duplicates are looked for by hash.</summary>
    private const int HashedFrom = 16;

    /// <summary>Records collected.</summary>
    public int Count => _items.Count;

    /// <summary>The records, in the order added until <see cref="Sort"/>.</summary>
    public IReadOnlyList<Item> Items => _items;

    /// <summary>Whether every record is an NSEC3 or a signature over one: the owner is then a hash, not a name of the zone.</summary>
    public bool IsHashedOwner => _items.TrueForAll(item => item.Covered == RecordType.NSEC3);

    /// <summary>Whether there is nothing but data that leads nowhere in DNS.</summary>
    public bool IsPlain
    {
        get
        {
            foreach (ref readonly var item in CollectionsMarshal.AsSpan(_items))
            {
                if (item.IsSignature || !SpecialNodes.IsPlain(item.Covered))
                    return false;
            }

            return true;
        }
    }

    /// <summary>One record.</summary>
    /// <param name="Covered">Its type; for an RRSIG the type that it covers.</param>
    /// <param name="IsSignature">Whether it is an RRSIG.</param>
    /// <param name="Ttl">TTL in seconds.</param>
    /// <param name="Start">Where its RDATA starts in the buffer.</param>
    /// <param name="Length">Octets of RDATA.</param>
    public readonly record struct Item(RecordType Covered, bool IsSignature, uint Ttl, int Start, int Length);

    /// <summary>Adds a record.</summary>
    /// <returns>What is odd about it, or null; a duplicate is not added.</returns>
    public ZoneAnomalyKind? Add(RecordType type, uint ttl, ReadOnlySpan<byte> rdata)
    {
        var isSignature = type == RecordType.RRSIG && rdata.Length > 18;
        var covered = isSignature ? (RecordType)BinaryPrimitives.ReadUInt16BigEndian(rdata) : type;
        if (Contains(covered, isSignature, rdata))
            return ZoneAnomalyKind.Duplicate;

        // RFC 2181 section 5.2: one TTL for an RRset. Signatures keep their own: it is that of what they cover.
        var first = FirstTtl(covered, isSignature) ?? ttl;
        Append(new Item(covered, isSignature, first, _used, rdata.Length), rdata);
        return first != ttl ? ZoneAnomalyKind.TtlDiffers : null;
    }

    /// <summary>The RDATA of a record.</summary>
    public ReadOnlySpan<byte> Rdata(Item item) => _rdata.AsSpan(item.Start, item.Length);

    /// <summary>Forgets all records.</summary>
    public void Clear()
    {
        _items.Clear();
        _largeByHash.Clear();
        _used = 0;
    }

    /// <summary>Orders the records by type, then as they are sent: NAPTR by ORDER and PREFERENCE, all others as added.</summary>
    public void Sort()
    {
        if (IsSorted())
            return;
        var ordered = _items
            .OrderBy(Rank)
            .ToList();
        _items.Clear();
        _items.AddRange(ordered);
    }

    private bool IsSorted()
    {
        for (var i = 1; i < _items.Count; i++)
        {
            if (Rank(_items[i - 1]) > Rank(_items[i]))
                return false;
        }

        return true;
    }

    // Type in the high bits, then signatures behind what they cover, then ORDER and PREFERENCE, the first four octets of a NAPTR.
    private ulong Rank(Item item)
    {
        var rank = ((ulong)item.Covered << 33) | (item.IsSignature ? 1UL << 32 : 0);
        return item.Covered == RecordType.NAPTR && !item.IsSignature && item.Length >= 4
            ? rank | BinaryPrimitives.ReadUInt32BigEndian(Rdata(item))
            : rank;
    }

    // The newest record of a type is near the end: files keep RRsets together.
    private uint? FirstTtl(RecordType covered, bool isSignature)
    {
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            if (_items[i].Covered == covered && _items[i].IsSignature == isSignature)
                return _items[i].Ttl;
        }

        return null;
    }

    private void Append(Item item, ReadOnlySpan<byte> rdata)
    {
        if (_used + rdata.Length > _rdata.Length)
            Array.Resize(ref _rdata, Math.Max(2 * _rdata.Length, _used + rdata.Length));
        rdata.CopyTo(_rdata.AsSpan(_used));
        _used += rdata.Length;
        _items.Add(item);
        if (_items.Count == HashedFrom)
        {
            for (var i = 0; i < _items.Count; i++)
                Remember(i);
        }
        else if (_items.Count > HashedFrom)
        {
            Remember(_items.Count - 1);
        }
    }

    private bool Contains(RecordType covered, bool isSignature, ReadOnlySpan<byte> rdata)
    {
        if (_items.Count < HashedFrom)
        {
            foreach (var item in _items)
            {
                if (IsSame(item, covered, isSignature, rdata))
                    return true;
            }

            return false;
        }

        if (_largeByHash.TryGetValue(Hash(rdata), out var candidates))
        {
            foreach (var candidate in candidates)
            {
                if (IsSame(_items[candidate], covered, isSignature, rdata))
                    return true;
            }
        }

        return false;
    }

    private bool IsSame(Item item, RecordType covered, bool isSignature, ReadOnlySpan<byte> rdata) =>
        item.Covered == covered && item.IsSignature == isSignature && Rdata(item).SequenceEqual(rdata);

    private void Remember(int index)
    {
        var hash = Hash(Rdata(_items[index]));
        if (!_largeByHash.TryGetValue(hash, out var list))
            _largeByHash[hash] = list = [];
        list.Add(index);
    }

    private static int Hash(ReadOnlySpan<byte> rdata)
    {
        var hash = new HashCode();
        hash.AddBytes(rdata);
        return hash.ToHashCode();
    }
}
