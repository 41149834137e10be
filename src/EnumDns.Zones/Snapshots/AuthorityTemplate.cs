using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// What stands behind the question in all answers of one kind about the numbers below a name: the SOA record of a denial below
/// the apex, the NS records and glue of a referral below a cut; in wire form, as for a question about that name itself. In a
/// question below, everything that the pointers in it point at stands further back by the labels between, so they all move by
/// the same octets. An entry: octets of the records (2), pointers (2), authority records (2), additional records (1), whether
/// answers with DO carry more (1), where the pointers stand (2 each), the records.
/// </summary>
internal readonly ref struct AuthorityTemplate
{
    /// <summary>Octets of an entry before the pointers.</summary>
    public const int HeaderLength = 8;

    private readonly ReadOnlySpan<byte> _entry;

    /// <summary>A view of the entry at the start of the octets.</summary>
    public AuthorityTemplate(ReadOnlySpan<byte> entry) => _entry = entry;

    /// <summary>Octets of the records.</summary>
    public int Length => MemoryMarshal.Read<ushort>(_entry);

    /// <summary>Records of the authority section.</summary>
    public int Authorities => MemoryMarshal.Read<ushort>(_entry[4..]);

    /// <summary>Records of the additional section.</summary>
    public int Additionals => _entry[6];

    /// <summary>Whether there are signatures, so that answers with DO carry more than this.</summary>
    public bool IsSigned => _entry[7] != 0;

    private int RecordsStart => HeaderLength + 2 * MemoryMarshal.Read<ushort>(_entry[2..]);

    /// <summary>Length in octets of the entry at the start of <paramref name="octets"/>.</summary>
    public static int Measure(ReadOnlySpan<byte> octets)
    {
        var view = new AuthorityTemplate(octets);
        return view.RecordsStart + view.Length;
    }

    /// <summary>Lays out an entry.</summary>
    public static byte[] Create(ReadOnlySpan<byte> records, List<int> pointers, int authorities, int additionals, bool isSigned)
    {
        var entry = new byte[HeaderLength + 2 * pointers.Count + records.Length];
        MemoryMarshal.Write(entry, (ushort)records.Length);
        MemoryMarshal.Write(entry.AsSpan(2), (ushort)pointers.Count);
        MemoryMarshal.Write(entry.AsSpan(4), (ushort)authorities);
        entry[6] = (byte)additionals;
        entry[7] = (byte)(isSigned ? 1 : 0);
        for (var i = 0; i < pointers.Count; i++)
            MemoryMarshal.Write(entry.AsSpan(HeaderLength + 2 * i), (ushort)pointers[i]);
        records.CopyTo(entry.AsSpan(HeaderLength + 2 * pointers.Count));
        return entry;
    }

    /// <summary>Writes the records.</summary>
    /// <param name="destination">Where they go, right behind the question.</param>
    /// <param name="labels">Digit labels of the question before the name that this is made for.</param>
    public void Write(Span<byte> destination, int labels)
    {
        var pointers = MemoryMarshal.Cast<byte, ushort>(_entry[HeaderLength..RecordsStart]);
        _entry.Slice(RecordsStart, Length).CopyTo(destination);
        foreach (var pointer in pointers)
        {
            var target = destination[pointer..];
            BinaryPrimitives.WriteUInt16BigEndian(target, (ushort)(BinaryPrimitives.ReadUInt16BigEndian(target) + 2 * labels));
        }
    }
}
