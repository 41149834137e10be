namespace EnumDns.Protocol.Records;

/// <summary>A set of record types as NSEC, NSEC3 and CSYNC carry it (RFC 4034 section 4.1.2): a view of well-formed octets.</summary>
/// <param name="octets">The window blocks.</param>
public readonly ref struct TypeBitmap(ReadOnlySpan<byte> octets)
{
    /// <summary>The most octets of one window's bitmap.</summary>
    internal const int MaxWindowLength = 32;

    private readonly ReadOnlySpan<byte> _octets = octets;

    /// <summary>Whether the set is empty.</summary>
    public bool IsEmpty => _octets.IsEmpty;

    /// <summary>Whether the set holds a type.</summary>
    public bool Contains(RecordType type)
    {
        var window = (byte)((ushort)type >> 8);
        var bit = (byte)type;
        for (var position = 0; position < _octets.Length; position += 2 + _octets[position + 1])
        {
            if (_octets[position] == window)
                return bit / 8 < _octets[position + 1] && (_octets[position + 2 + bit / 8] & (0x80 >> (bit % 8))) != 0;
        }

        return false;
    }

    /// <summary>The types of the set in ascending order.</summary>
    public Enumerator GetEnumerator() => new(_octets);

    /// <summary>Whether octets are a type bitmap in the one form that RFC 4034 section 4.1.2 allows.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<byte> octets)
    {
        var last = -1;
        while (!octets.IsEmpty)
        {
            // Windows ascend; blocks without types and trailing zero octets are not written.
            if (octets.Length < 3 || octets[0] <= last || octets[1] is 0 or > MaxWindowLength || octets.Length < 2 + octets[1] || octets[1 + octets[1]] == 0)
                return false;
            last = octets[0];
            octets = octets[(2 + octets[1])..];
        }

        return true;
    }

    /// <summary>Walks the types of a bitmap.</summary>
    /// <param name="octets">The window blocks.</param>
    public ref struct Enumerator(ReadOnlySpan<byte> octets)
    {
        private ReadOnlySpan<byte> _blocks = octets;
        private int _bit = -1;

        /// <summary>The type at which the walk stands.</summary>
        public readonly RecordType Current => (RecordType)((_blocks[0] << 8) | _bit);

        /// <summary>Steps to the next type.</summary>
        public bool MoveNext()
        {
            while (!_blocks.IsEmpty)
            {
                int length = _blocks[1];
                while (++_bit < length * 8)
                {
                    if ((_blocks[2 + _bit / 8] & (0x80 >> (_bit % 8))) != 0)
                        return true;
                }

                _blocks = _blocks[(2 + length)..];
                _bit = -1;
            }

            return false;
        }
    }
}
