using System.Runtime.InteropServices;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Rrsets;

/// <summary>
/// The RRsets at one owner name. Its entry: RRsets (4 octets), then for each its type (4), the RRset's address (4) and
/// the address of the RRSIGs that cover it (4); either address may be 0. Nodes with equal RRsets are one entry.
/// </summary>
public readonly ref struct NodeView
{
    /// <summary>Octets of an entry before its items.</summary>
    internal const int HeaderLength = 4;

    /// <summary>Octets of an item.</summary>
    internal const int ItemLength = 12;

    private readonly RrsetStore _store;
    private readonly ReadOnlySpan<byte> _items;

    /// <summary>A view of the node at an address; without RRsets where that is 0.</summary>
    internal NodeView(RrsetStore store, uint address)
    {
        _store = store;
        Address = address;
        if (address == 0)
            return;
        var entry = store.At(address);
        _items = entry.Slice(HeaderLength, MemoryMarshal.Read<int>(entry) * ItemLength);
    }

    /// <summary>RRsets, those that stand for orphaned signatures included.</summary>
    public int Count => _items.Length / ItemLength;

    /// <summary>Where the node lies in its store; 0 for none.</summary>
    internal uint Address { get; }

    /// <summary>Finds an RRset by type; RRSIGs are found with what they cover.</summary>
    /// <param name="type">The type.</param>
    /// <param name="rrset">The RRset; empty where there is none.</param>
    /// <param name="signatures">The RRSIGs that cover it; may be empty.</param>
    public bool TryFind(RecordType type, out RrsetView rrset, out RrsetView signatures)
    {
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
    public void Get(int position, out RrsetView rrset, out RrsetView signatures) =>
        Read(_items[(position * ItemLength)..], out rrset, out signatures);

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
    internal NodeItem ItemAt(int position)
    {
        var item = _items.Slice(position * ItemLength, ItemLength);
        return new NodeItem((RecordType)MemoryMarshal.Read<uint>(item), MemoryMarshal.Read<uint>(item[4..]), MemoryMarshal.Read<uint>(item[8..]));
    }

    private void Read(ReadOnlySpan<byte> item, out RrsetView rrset, out RrsetView signatures)
    {
        rrset = View(MemoryMarshal.Read<uint>(item[4..]));
        signatures = View(MemoryMarshal.Read<uint>(item[8..]));
    }

    private RrsetView View(uint address) => address == 0 ? default : new RrsetView(_store.At(address));
}
