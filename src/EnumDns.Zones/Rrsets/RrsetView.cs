using System.Buffers.Binary;
using System.Runtime.InteropServices;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;

namespace EnumDns.Zones.Rrsets;

/// <summary>
/// One stored RRset. Its entry: type (2 octets), patches (2), TTL (4), records (4), octets of record data (4), the
/// record data (each RDATA behind a two-octet length), the patches. A patch says where the digits of the owner's
/// number go: offset into the record data (2), first digit (1), digits (1); so equal RRsets of many numbers are one
/// entry although each RDATA holds its own number.
/// </summary>
public readonly ref struct RrsetView
{
    /// <summary>Octets of an entry before the record data.</summary>
    internal const int HeaderLength = 16;

    /// <summary>Octets of a patch.</summary>
    internal const int PatchLength = 4;

    /// <summary>The most octets of record data that may carry patches, so that filling them in needs little room.</summary>
    public const int MaxPatchedLength = 2048;

    private readonly ReadOnlySpan<byte> _entry;

    /// <summary>A view of the entry at the start of the octets.</summary>
    internal RrsetView(ReadOnlySpan<byte> entry) => _entry = entry;

    /// <summary>Whether there is no RRset here.</summary>
    public bool IsEmpty => _entry.IsEmpty;

    /// <summary>Type.</summary>
    public RecordType Type => (RecordType)MemoryMarshal.Read<ushort>(_entry);

    /// <summary>TTL in seconds.</summary>
    public uint Ttl => MemoryMarshal.Read<uint>(_entry[4..]);

    /// <summary>Records.</summary>
    public int Count => MemoryMarshal.Read<int>(_entry[8..]);

    /// <summary>Whether the digits of the owner's number go into the record data.</summary>
    internal bool IsPatched => PatchCount != 0;

    private int PatchCount => MemoryMarshal.Read<ushort>(_entry[2..]);

    private int DataLength => MemoryMarshal.Read<int>(_entry[12..]);

    /// <summary>The first record's RDATA, without patches: for types that never carry any.</summary>
    internal ReadOnlySpan<byte> FirstRdata => new RdataSequence(_entry.Slice(HeaderLength, DataLength)).First;

    /// <summary>The records' RDATA in stored form, in the order in which they are sent.</summary>
    /// <param name="number">The owner's packed number, as a visitor or a walk gives it; 0 where it is none.</param>
    /// <param name="scratch">At least <see cref="MaxPatchedLength"/> octets, in use while the sequence is.</param>
    public RdataSequence Rdata(ulong number, Span<byte> scratch)
    {
        var data = _entry.Slice(HeaderLength, DataLength);
        return new RdataSequence(IsPatched ? Patch(data, number, scratch) : data);
    }

    /// <summary>Octets of the RRset's records in a message where each has so many before the length of its RDATA.</summary>
    public int LengthWith(int prefixLength) => DataLength + Count * prefixLength;

    /// <summary>Writes the records into a message, for types whose RDATA is not compressed.</summary>
    /// <param name="destination">Where they go: exactly their octets.</param>
    /// <param name="prefix">What stands before the length of each one's RDATA.</param>
    /// <param name="number">The owner's packed number.</param>
    internal void Write(Span<byte> destination, scoped ReadOnlySpan<byte> prefix, ulong number)
    {
        var data = _entry.Slice(HeaderLength, DataLength);
        var patches = _entry.Slice(HeaderLength + data.Length, PatchCount * PatchLength);
        Span<byte> digits = stackalloc byte[NumberKey.MaxDepth];
        if (!patches.IsEmpty)
            NumberKey.WriteDigitsWithoutEnd(number, digits);

        var done = 0;
        while (done < data.Length)
        {
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(data[done..]);
            prefix.CopyTo(destination);
            data.Slice(done, length).CopyTo(destination[prefix.Length..]);
            destination = destination[prefix.Length..];

            // The patches stand in the order of the record data.
            for (; !patches.IsEmpty && BinaryPrimitives.ReadUInt16LittleEndian(patches) is var offset && offset < done + length; patches = patches[PatchLength..])
                digits.Slice(patches[2], patches[3]).CopyTo(destination[(offset - done)..]);
            destination = destination[length..];
            done += length;
        }
    }

    /// <summary>Whether the same octets are stored for both, patches included: at one owner they are the same RRset then.</summary>
    internal bool HasSameEntry(RrsetView other) =>
        IsEmpty || other.IsEmpty ? IsEmpty == other.IsEmpty : _entry[..Measure(_entry)].SequenceEqual(other._entry[..Measure(other._entry)]);

    /// <summary>Length in octets of the entry at the start of <paramref name="octets"/>.</summary>
    internal static int Measure(ReadOnlySpan<byte> octets)
    {
        var view = new RrsetView(octets);
        return HeaderLength + view.DataLength + view.PatchCount * PatchLength;
    }

    private ReadOnlySpan<byte> Patch(ReadOnlySpan<byte> data, ulong number, Span<byte> scratch)
    {
        Span<byte> digits = stackalloc byte[NumberKey.MaxDepth];
        NumberKey.WriteDigits(number, digits);
        data.CopyTo(scratch);
        var patches = _entry.Slice(HeaderLength + data.Length, PatchCount * PatchLength);
        for (; !patches.IsEmpty; patches = patches[PatchLength..])
            digits.Slice(patches[2], patches[3]).CopyTo(scratch[BinaryPrimitives.ReadUInt16LittleEndian(patches)..]);
        return scratch[..data.Length];
    }
}
