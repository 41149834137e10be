using System.Runtime.InteropServices;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Rrsets;

/// <summary>
/// The RRsets at one owner name. Its entry: 0 (2 octets), RRsets (2), then for each its type (4), the RRset's address (4) and
/// the address of the RRSIGs that cover it (4); either address may be 0. Nodes with equal RRsets are one entry. A single RRset
/// without signatures, which is all that most names have, is its own node: an entry of its form starts with its type, never 0.
/// </summary>
public readonly ref struct NodeView
{
    /// <summary>Octets of an entry before its items.</summary>
    internal const int HeaderLength = 4;

    /// <summary>Octets of an item.</summary>
    internal const int ItemLength = 12;

    private readonly RrsetStore _store;
    private readonly ReadOnlySpan<byte> _items;
    private readonly RrsetView _alone;

    /// <summary>A view of the node at an address; without RRsets where that is 0.</summary>
    internal NodeView(RrsetStore store, uint address)
    {
        _store = store;
        Address = address;
        if (address == 0)
            return;
        var entry = store.At(address);
        if (IsRrset(entry))
            _alone = new RrsetView(entry);
        else
            _items = ItemsIn(entry);
    }

    /// <summary>RRsets, those that stand for orphaned signatures included.</summary>
    public int Count => _alone.IsEmpty ? _items.Length / ItemLength : 1;

    /// <summary>Where the node lies in its store; 0 for none.</summary>
    internal uint Address { get; }

    /// <summary>Finds an RRset by type; RRSIGs are found with what they cover.</summary>
    /// <param name="type">The type.</param>
    /// <param name="rrset">The RRset; empty where there is none.</param>
    /// <param name="signatures">The RRSIGs that cover it; may be empty.</param>
    public bool TryFind(RecordType type, out RrsetView rrset, out RrsetView signatures)
    {
        if (!_alone.IsEmpty && _alone.Type == type)
        {
            rrset = _alone;
            signatures = default;
            return true;
        }

        for (var items = _items; !items.IsEmpty; items = items[ItemLength..])
        {
            if (MemoryMarshal.Read<uint>(items) == (uint)type)
            {
                Read(items, out rrset, out signatures);
                return !rrset.IsEmpty;
            }
        }

        rrset = default;
        signatures = default;
        return false;
    }

    /// <summary>Whether there is an RRset of a type.</summary>
    public bool Has(RecordType type) => TryFind(type, out _, out _);

    /// <summary>The RRset at a position from 0, in ascending order of types.</summary>
    public void Get(int position, out RrsetView rrset, out RrsetView signatures)
    {
        if (_alone.IsEmpty)
        {
            Read(_items[(position * ItemLength)..], out rrset, out signatures);
            return;
        }

        rrset = _alone;
        signatures = default;
    }

    /// <summary>Records at the name, signatures included.</summary>
    internal long RecordCount
    {
        get
        {
            var count = 0L;
            for (var i = 0; i < Count; i++)
            {
                Get(i, out var rrset, out var signatures);
                count += (rrset.IsEmpty ? 0 : rrset.Count) + (signatures.IsEmpty ? 0 : signatures.Count);
            }

            return count;
        }
    }

    /// <summary>The type and the addresses of the RRset at a position from 0.</summary>
    internal NodeItem ItemAt(int position) =>
        _alone.IsEmpty ? ReadItem(_items[(position * ItemLength)..]) : new NodeItem(_alone.Type, Address, 0);

    /// <summary>Whether an entry is an RRset that is a node of its own.</summary>
    internal static bool IsRrset(ReadOnlySpan<byte> entry) => MemoryMarshal.Read<ushort>(entry) != 0;

    /// <summary>The items of an entry that is no RRset.</summary>
    internal static ReadOnlySpan<byte> ItemsIn(ReadOnlySpan<byte> entry) =>
        entry.Slice(HeaderLength, MemoryMarshal.Read<ushort>(entry[2..]) * ItemLength);

    /// <summary>Reads the item at the start of the octets.</summary>
    internal static NodeItem ReadItem(ReadOnlySpan<byte> item) =>
        new((RecordType)MemoryMarshal.Read<uint>(item), MemoryMarshal.Read<uint>(item[4..]), MemoryMarshal.Read<uint>(item[8..]));

    private void Read(ReadOnlySpan<byte> item, out RrsetView rrset, out RrsetView signatures)
    {
        rrset = View(MemoryMarshal.Read<uint>(item[4..]));
        signatures = View(MemoryMarshal.Read<uint>(item[8..]));
    }

    private RrsetView View(uint address) => address == 0 ? default : new RrsetView(_store.At(address));
}
