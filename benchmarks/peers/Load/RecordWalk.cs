using System.Buffers.Binary;

namespace EnumDns.Peers.Load;

/// <summary>
/// Goes over the records of a message (RFC 1035 section 4.1.3), whoever wrote it: each name may be compressed or not.
/// Written for this program alone, so that a mistake of the server's own reader is not one here as well.
/// </summary>
internal ref struct RecordWalk(ReadOnlySpan<byte> message, int position)
{
    private const int FixedLength = 10;
    private readonly ReadOnlySpan<byte> _message = message;
    private int _next = position;

    /// <summary>Where the owner's name begins.</summary>
    public int Owner { get; private set; }

    /// <summary>TYPE.</summary>
    public ushort Type { get; private set; }

    /// <summary>CLASS.</summary>
    public ushort Class { get; private set; }

    /// <summary>TTL.</summary>
    public uint Ttl { get; private set; }

    /// <summary>Where the RDATA begins.</summary>
    public int RdataStart { get; private set; }

    /// <summary>The RDATA, as it stands in the message.</summary>
    public ReadOnlySpan<byte> Rdata { get; private set; }

    /// <summary>Where the RDATA ends.</summary>
    public readonly int RdataEnd => _next;

    /// <summary>Whether nothing comes behind the record.</summary>
    public readonly bool IsAtEnd => _next == _message.Length;

    /// <summary>Goes to the next record; false where there is no whole one.</summary>
    public bool TryNext()
    {
        Owner = _next;
        if (!TrySkipName(_message, ref _next) || _message.Length - _next < FixedLength)
            return false;
        var header = _message.Slice(_next, FixedLength);
        Type = BinaryPrimitives.ReadUInt16BigEndian(header);
        Class = BinaryPrimitives.ReadUInt16BigEndian(header[2..]);
        Ttl = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        var length = BinaryPrimitives.ReadUInt16BigEndian(header[8..]);
        RdataStart = _next + FixedLength;
        _next = RdataStart + length;
        if (_next > _message.Length)
            return false;
        Rdata = _message.Slice(RdataStart, length);
        return true;
    }

    /// <summary>Whether a name in the message is the expected one, octet by octet.</summary>
    /// <param name="start">Where it begins; behind it afterwards, if it is the expected one.</param>
    /// <param name="expected">The name without compression, the root's label included.</param>
    public readonly bool IsName(ref int start, ReadOnlySpan<byte> expected)
    {
        var at = start;
        var hasJumped = false;
        if (_message[at..].StartsWith(expected))
        {
            start += expected.Length;
            return true;
        }

        while ((uint)at < (uint)_message.Length)
        {
            var length = _message[at];
            if (length >= 0xC0)
            {
                if (at + 1 >= _message.Length)
                    return false;
                // RFC 1035 section 4.1.4: a pointer leads to an earlier place, so this ends.
                var target = (length & 0x3F) << 8 | _message[at + 1];
                if (target >= at)
                    return false;
                if (!hasJumped)
                    start = at + 2;
                hasJumped = true;
                at = target;
                // Most pointers lead to a whole name: the question's.
                if (_message[at..].StartsWith(expected))
                    return true;
                continue;
            }

            if (length + 1 > _message.Length - at || length + 1 > expected.Length || !_message.Slice(at, length + 1).SequenceEqual(expected[..(length + 1)]))
                return false;
            at += length + 1;
            expected = expected[(length + 1)..];
            // A whole name is caught above, so one that ends here came to its end by a pointer.
            if (length == 0)
                return hasJumped;
        }

        return false;
    }

    private static bool TrySkipName(ReadOnlySpan<byte> message, ref int at)
    {
        while ((uint)at < (uint)message.Length)
        {
            var length = message[at];
            at += length >= 0xC0 ? 2 : length + 1;
            if (length is 0 or >= 0xC0)
                return at <= message.Length;
        }

        return false;
    }
}
