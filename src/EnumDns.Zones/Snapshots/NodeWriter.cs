using System.Buffers.Binary;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>Lays down the records of one owner at a time as a node.</summary>
internal sealed class NodeWriter
{
    private readonly RrsetWriter _rrsets;
    private readonly List<NodeItem> _items = [];
    private byte[] _data = new byte[512];

    /// <summary>A writer of nodes.</summary>
    /// <param name="rrsets">Where they go.</param>
    public NodeWriter(RrsetWriter rrsets) => _rrsets = rrsets;

    /// <summary>Writes a node.</summary>
    /// <param name="group">The records; sorted on return.</param>
    /// <param name="number">The owner as a packed number, or 0.</param>
    /// <returns>The node's address.</returns>
    public uint Write(RecordGroup group, ulong number)
    {
        Span<byte> digits = stackalloc byte[NumberKey.MaxDepth];
        digits = digits[..NumberKey.WriteDigits(number, digits)];
        group.Sort();
        _items.Clear();
        for (var start = 0; start < group.Count;)
        {
            var end = RunEnd(group, start);
            var (type, isSignature) = (group.Items[start].Covered, group.Items[start].IsSignature);
            var address = WriteRrset(group, start, end, digits);
            if (!isSignature)
                _items.Add(new NodeItem(type, address, 0));
            else if (_items.Count > 0 && _items[^1].Type == type)
                _items[^1] = _items[^1] with { Signatures = address };
            else
                _items.Add(new NodeItem(type, 0, address));
            start = end;
        }

        return _rrsets.AddNode(_items);
    }

    /// <summary>Writes one RRset.</summary>
    /// <param name="group">Its records; sorted on return.</param>
    /// <param name="number">The owner as a packed number, or 0.</param>
    /// <returns>The RRset's address.</returns>
    public uint WriteRrset(RecordGroup group, ulong number)
    {
        Span<byte> digits = stackalloc byte[NumberKey.MaxDepth];
        group.Sort();
        return WriteRrset(group, 0, group.Count, digits[..NumberKey.WriteDigits(number, digits)]);
    }

    /// <summary>Reads the records of a node written before.</summary>
    public RecordReader Read(uint node, ulong number) => new(_rrsets, node, number);

    /// <summary>Freezes what was written; the writer is used up.</summary>
    public RrsetStore ToStore() => _rrsets.ToStore();

    private static int RunEnd(RecordGroup group, int start)
    {
        var first = group.Items[start];
        var end = start + 1;
        while (end < group.Count && group.Items[end].Covered == first.Covered && group.Items[end].IsSignature == first.IsSignature)
            end++;
        return end;
    }

    private uint WriteRrset(RecordGroup group, int start, int end, ReadOnlySpan<byte> digits)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var rdata = group.Rdata(group.Items[i]);
            if (length + 2 + rdata.Length > _data.Length)
                Array.Resize(ref _data, Math.Max(2 * _data.Length, length + 2 + rdata.Length));
            BinaryPrimitives.WriteUInt16BigEndian(_data.AsSpan(length), (ushort)rdata.Length);
            rdata.CopyTo(_data.AsSpan(length + 2));
            length += 2 + rdata.Length;
        }

        var first = group.Items[start];
        var type = first.IsSignature ? RecordType.RRSIG : first.Covered;
        return _rrsets.AddRrset(type, first.Ttl, end - start, _data.AsSpan(0, length), digits);
    }
}
