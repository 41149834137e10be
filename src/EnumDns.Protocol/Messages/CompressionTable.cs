using System.Runtime.CompilerServices;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Messages;

/// <summary>
/// Where labels start in the message so far, so that later names can point at them (RFC 1035 section 4.1.4).
/// A full table only means that later names are compressed less.
/// </summary>
internal struct CompressionTable
{
    private const int Capacity = 128;
    private const int MaxOffset = 0x3FFF;
    private Offsets _offsets;
    private Lengths _lengths;

    /// <summary>Label starts known; may be lowered to forget the newest.</summary>
    public int Count { get; set; }

    /// <summary>Remembers every label of the name that stands uncompressed at <paramref name="start"/>.</summary>
    public void AddName(ReadOnlySpan<byte> message, int start)
    {
        var length = WireName.Measure(message[start..]);
        AddLabels(message, start, length - 1, length);
    }

    /// <summary>Remembers the labels in <paramref name="length"/> octets from <paramref name="start"/>.</summary>
    public void AddLabels(ReadOnlySpan<byte> message, int start, int length, int nameLength)
    {
        for (var position = start; position < start + length && message[position] != 0; position += 1 + message[position])
        {
            if (Count == Capacity || position > MaxOffset)
                return;
            _lengths[Count] = (byte)(nameLength - (position - start));
            _offsets[Count++] = (ushort)position;
        }
    }

    /// <summary>Finds the longest suffix of a name that stands in the message already.</summary>
    /// <returns>Octets of the name before that suffix, and where the suffix stands, or -1 where there is none.</returns>
    public readonly (int Kept, int Pointer) Find(ReadOnlySpan<byte> message, scoped ReadOnlySpan<byte> name)
    {
        for (var position = 0; name[position] != 0; position += 1 + name[position])
        {
            var suffix = name[position..];
            for (var i = 0; i < Count; i++)
            {
                if (_lengths[i] == suffix.Length && Matches(message, _offsets[i], suffix))
                    return (position, _offsets[i]);
            }
        }

        return (name.Length, -1);
    }

    private static bool Matches(ReadOnlySpan<byte> message, int offset, scoped ReadOnlySpan<byte> name)
    {
        var position = 0;
        while (true)
        {
            int length = message[offset];
            if (length >= 0xC0)
            {
                offset = ((length & 0x3F) << 8) | message[offset + 1];
                continue;
            }

            if (length != name[position])
                return false;
            if (length == 0)
                return true;
            for (var i = 1; i <= length; i++)
            {
                if (WireName.ToLower(message[offset + i]) != WireName.ToLower(name[position + i]))
                    return false;
            }

            offset += 1 + length;
            position += 1 + length;
        }
    }

    [InlineArray(Capacity)]
    private struct Offsets
    {
        private ushort _first;
    }

    [InlineArray(Capacity)]
    private struct Lengths
    {
        private byte _first;
    }
}
