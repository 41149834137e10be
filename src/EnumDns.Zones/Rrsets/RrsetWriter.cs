using System.Buffers.Binary;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Rrsets;

/// <summary>Lays out RRset and node entries (<see cref="RrsetView"/>, <see cref="NodeView"/>) and interns them.</summary>
internal sealed class RrsetWriter
{
    // Shorter runs of digits occur in RDATA by chance; they would only make templates that nobody shares.
    private const int MinPatchedDigits = 3;

    // Zones that change have few RRsets that recur, and what is remembered costs memory for each of them.
    private const int MostRemembered = 32 * 1024;

    private readonly RrsetStore.Writer _store;
    private readonly Interner _interner;
    private byte[] _scratch = new byte[1024];

    /// <summary>A writer of an empty store, in which no two entries are equal.</summary>
    public RrsetWriter()
    {
        _store = new RrsetStore.Writer();
        _interner = new Interner(_store, int.MaxValue);
    }

    /// <summary>A writer behind the entries of a store, which knows again the entries that it has written lately itself.</summary>
    /// <param name="basis">The store.</param>
    /// <param name="owner">Who alone may use the writer where it is found in a store (<see cref="RrsetStore.Extension"/>).</param>
    public RrsetWriter(RrsetStore basis, object owner)
    {
        _store = new RrsetStore.Writer(basis);
        _interner = new Interner(_store, MostRemembered);
        Owner = owner;
    }

    /// <summary>Who alone may use the writer; null for one that is used up with its first store.</summary>
    public object? Owner { get; }

    /// <summary>Octets of the store that this writer goes on behind.</summary>
    public long BasisLength => _store.BasisLength;

    /// <summary>Octets written.</summary>
    public long Appended => _store.Appended;

    /// <summary>The octets from an address written before.</summary>
    public ReadOnlySpan<byte> At(uint address) => _store.At(address);

    /// <summary>Freezes the store; the writer is used up.</summary>
    public RrsetStore ToStore() => _store.ToStore();

    /// <summary>The store as it is now; the writer may go on.</summary>
    public RrsetStore Publish() => _store.Publish(this);

    /// <summary>Copies an entry of another store, which must not hold addresses.</summary>
    /// <returns>The entry's address.</returns>
    public uint AddEntry(ReadOnlySpan<byte> entry) => _interner.Add(entry);

    /// <summary>Writes an RRset.</summary>
    /// <param name="type">Type.</param>
    /// <param name="ttl">TTL in seconds.</param>
    /// <param name="count">Records.</param>
    /// <param name="data">Each RDATA behind its length in two octets.</param>
    /// <param name="digits">The digits of the owner's number as ASCII; empty where it is none.</param>
    /// <returns>The entry's address.</returns>
    public uint AddRrset(RecordType type, uint ttl, int count, ReadOnlySpan<byte> data, ReadOnlySpan<byte> digits)
    {
        var capacity = RrsetView.HeaderLength + data.Length + RrsetView.MaxPatchedLength * RrsetView.PatchLength;
        if (_scratch.Length < capacity)
            _scratch = new byte[capacity];
        var entry = _scratch.AsSpan();
        BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)type);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], ttl);
        BinaryPrimitives.WriteInt32LittleEndian(entry[8..], count);
        BinaryPrimitives.WriteInt32LittleEndian(entry[12..], data.Length);
        data.CopyTo(entry[RrsetView.HeaderLength..]);
        var patches = MayHoldNumber(type) && data.Length <= RrsetView.MaxPatchedLength && digits.Length >= MinPatchedDigits
            ? WritePatches(entry.Slice(RrsetView.HeaderLength, data.Length), digits, entry[(RrsetView.HeaderLength + data.Length)..])
            : 0;
        BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)patches);
        return _interner.Add(entry[..(RrsetView.HeaderLength + data.Length + patches * RrsetView.PatchLength)]);
    }

    /// <summary>Writes a node; a single RRset without signatures is one already.</summary>
    /// <param name="items">Its RRsets in ascending order of types.</param>
    /// <returns>The entry's address.</returns>
    public uint AddNode(List<NodeItem> items)
    {
        if (items is [{ Type: not 0, Rrset: not 0, Signatures: 0 } alone])
            return alone.Rrset;
        var length = NodeView.HeaderLength + items.Count * NodeView.ItemLength;
        if (_scratch.Length < length)
            _scratch = new byte[length];
        var entry = _scratch.AsSpan(0, length);
        BinaryPrimitives.WriteUInt16LittleEndian(entry, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)items.Count);
        var item = entry[NodeView.HeaderLength..];
        foreach (var (type, rrset, signatures) in items)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(item, (uint)type);
            BinaryPrimitives.WriteUInt32LittleEndian(item[4..], rrset);
            BinaryPrimitives.WriteUInt32LittleEndian(item[8..], signatures);
            item = item[NodeView.ItemLength..];
        }

        return _interner.Add(entry);
    }

    /// <summary>The RRsets of a node written before.</summary>
    public List<NodeItem> ItemsOf(uint node)
    {
        var entry = At(node);
        var items = new List<NodeItem>();
        if (NodeView.IsRrset(entry))
        {
            items.Add(new NodeItem(new RrsetView(entry).Type, node, 0));
            return items;
        }

        for (var rest = NodeView.ItemsIn(entry); !rest.IsEmpty; rest = rest[NodeView.ItemLength..])
            items.Add(NodeView.ReadItem(rest));
        return items;
    }

    private static bool MayHoldNumber(RecordType type) => type is RecordType.NAPTR or RecordType.TXT or RecordType.URI;

    private static int WritePatches(Span<byte> data, ReadOnlySpan<byte> digits, Span<byte> patches)
    {
        var count = 0;
        for (var start = 0; ;)
        {
            var found = data[start..].IndexOf(digits);
            if (found < 0)
                return count;
            start += found;
            data.Slice(start, digits.Length).Clear();
            BinaryPrimitives.WriteUInt16LittleEndian(patches, (ushort)start);
            patches[2] = 0;
            patches[3] = (byte)digits.Length;
            patches = patches[RrsetView.PatchLength..];
            count++;
        }
    }
}
