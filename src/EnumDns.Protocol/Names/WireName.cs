namespace EnumDns.Protocol.Names;

/// <summary>
/// Operations on uncompressed domain names in wire form (RFC 1035 section 3.1): length octets and labels, ended by
/// the root's zero octet, 1 to 255 octets. Every method but <see cref="Measure"/> and <see cref="TryRead"/> takes
/// names that one of these two has accepted. Nothing here allocates.
/// </summary>
public static class WireName
{
    /// <summary>The longest name in octets, the root's zero octet included (RFC 1035 section 2.3.4).</summary>
    public const int MaxLength = 255;

    /// <summary>The longest label in octets (RFC 1035 section 2.3.4).</summary>
    public const int MaxLabelLength = 63;

    /// <summary>The most labels a name can have, the root not counted.</summary>
    public const int MaxLabels = 127;

    /// <summary>The root: one zero octet.</summary>
    public static ReadOnlySpan<byte> Root => [0];

    /// <summary>Length in octets of the uncompressed name at the start of <paramref name="octets"/>, or 0 where none stands there.</summary>
    public static int Measure(ReadOnlySpan<byte> octets)
    {
        var position = 0;
        while (position < octets.Length && position < MaxLength)
        {
            int length = octets[position];
            if (length == 0)
                return position + 1;
            if (length > MaxLabelLength)
                return 0;
            position += 1 + length;
        }

        return 0;
    }

    /// <summary>
    /// Reads a possibly compressed name (RFC 1035 section 4.1.4) and writes it uncompressed.
    /// Pointers must point strictly backwards, so every name ends, and there can be no more of them than a name has labels:
    /// a longer chain is made to cost time, not to save space.
    /// </summary>
    /// <param name="message">The whole message.</param>
    /// <param name="offset">Where the name starts; on success, the octet after it.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> octets.</param>
    /// <param name="length">Octets written.</param>
    public static bool TryRead(ReadOnlySpan<byte> message, ref int offset, Span<byte> destination, out int length)
    {
        length = 0;
        var position = offset;
        var limit = offset;
        var end = -1;
        var pointers = 0;
        while (position < message.Length)
        {
            int octet = message[position];
            if (octet == 0)
            {
                destination[length++] = 0;
                offset = end < 0 ? position + 1 : end;
                return true;
            }

            if (octet >= 0xC0)
            {
                if (position + 1 >= message.Length)
                    return false;
                var target = ((octet & 0x3F) << 8) | message[position + 1];
                if (target >= limit || ++pointers > MaxLabels)
                    return false;
                if (end < 0)
                    end = position + 2;
                limit = target;
                position = target;
                continue;
            }

            if (octet > MaxLabelLength || position + 1 + octet > message.Length || length + 1 + octet >= MaxLength)
                return false;
            message.Slice(position, 1 + octet).CopyTo(destination[length..]);
            length += 1 + octet;
            position += 1 + octet;
        }

        return false;
    }

    /// <summary>Number of labels, the root not counted: 0 to 127.</summary>
    public static int CountLabels(ReadOnlySpan<byte> name)
    {
        var count = 0;
        for (var position = 0; name[position] != 0; position += 1 + name[position])
            count++;
        return count;
    }

    /// <summary>The name without its first <paramref name="labels"/> labels.</summary>
    public static ReadOnlySpan<byte> SkipLabels(ReadOnlySpan<byte> name, int labels)
    {
        var position = 0;
        for (; labels > 0; labels--)
            position += 1 + name[position];
        return name[position..];
    }

    /// <summary>Whether the first label is <c>*</c> (RFC 4592 section 2.1.1).</summary>
    public static bool IsWildcard(ReadOnlySpan<byte> name) => name.Length > 2 && name[0] == 1 && name[1] == (byte)'*';

    /// <summary>Writes the wildcard directly below a name that has, or could have, another name below it.</summary>
    /// <param name="encloser">The name, at most 253 octets.</param>
    /// <param name="destination">Room for two octets more than that.</param>
    /// <returns>Octets written.</returns>
    public static int WriteWildcard(ReadOnlySpan<byte> encloser, Span<byte> destination)
    {
        "\u0001*"u8.CopyTo(destination);
        encloser.CopyTo(destination[2..]);
        return 2 + encloser.Length;
    }

    /// <summary>Whether two names are equal, ASCII letters compared without case (RFC 4343).</summary>
    public static bool Equals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
            return false;
        if (left.SequenceEqual(right))
            return true;

        // Length octets are at most 63 and so never letters: folding them changes nothing.
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i] && ToLower(left[i]) != ToLower(right[i]))
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="name"/> is <paramref name="ancestor"/> or below it.</summary>
    public static bool IsAtOrBelow(ReadOnlySpan<byte> name, ReadOnlySpan<byte> ancestor)
    {
        var position = 0;
        while (name.Length - position > ancestor.Length)
            position += 1 + name[position];
        return Equals(name[position..], ancestor);
    }

    /// <summary>Copies a name with its ASCII letters in lower case.</summary>
    public static void CopyLower(ReadOnlySpan<byte> name, Span<byte> destination)
    {
        for (var i = 0; i < name.Length; i++)
            destination[i] = ToLower(name[i]);
    }

    /// <summary>A hash that ignores ASCII case.</summary>
    public static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var octet in name)
            hash = (hash ^ ToLower(octet)) * 16777619u;
        return (int)hash;
    }

    /// <summary>One octet with an ASCII letter in lower case (RFC 4343 section 3).</summary>
    public static byte ToLower(byte octet) => (uint)(octet - 'A') <= 'Z' - 'A' ? (byte)(octet | 0x20) : octet;
}
