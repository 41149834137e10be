namespace EnumDns.Protocol.Names;

/// <summary>
/// Canonical DNS name order (RFC 4034 section 6.1), and a key form of names in which that order is plain octet order
/// and a descendant's key starts with its ancestor's key.
/// </summary>
public static class CanonicalOrder
{
    /// <summary>The longest key in octets: every octet of a name escaped.</summary>
    public const int MaxKeyLength = 2 * WireName.MaxLength;

    /// <summary>Less than zero, zero or more than zero as <paramref name="left"/> sorts before, with or after <paramref name="right"/>.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> leftKey = stackalloc byte[MaxKeyLength];
        Span<byte> rightKey = stackalloc byte[MaxKeyLength];
        leftKey = leftKey[..WriteKey(left, 1, leftKey)];
        return leftKey.SequenceCompareTo(rightKey[..WriteKey(right, 1, rightKey)]);
    }

    /// <summary>
    /// Writes the key of a name relative to an apex: the labels from the top down, lower case, each ended by a zero
    /// octet; octets 0 and 1 inside a label become 1 1 and 1 2. The apex itself has the empty key.
    /// </summary>
    /// <param name="name">A name at or below the apex, in wire form.</param>
    /// <param name="apexLength">The apex's wire length; 1 for the root.</param>
    /// <param name="destination">At least <see cref="MaxKeyLength"/> octets.</param>
    /// <returns>Octets written.</returns>
    public static int WriteKey(ReadOnlySpan<byte> name, int apexLength, Span<byte> destination)
    {
        Span<byte> starts = stackalloc byte[WireName.MaxLabels];
        var labels = 0;
        for (var position = 0; position < name.Length - apexLength; position += 1 + name[position])
            starts[labels++] = (byte)position;

        var written = 0;
        while (labels > 0)
        {
            var start = starts[--labels];
            foreach (var octet in name.Slice(start + 1, name[start]))
            {
                if (octet > 1)
                {
                    destination[written++] = WireName.ToLower(octet);
                    continue;
                }

                destination[written++] = 1;
                destination[written++] = (byte)(octet + 1);
            }

            destination[written++] = 0;
        }

        return written;
    }

    /// <summary>Turns a key back into the name's wire form, in lower case, followed by the apex.</summary>
    /// <returns>Octets written.</returns>
    public static int ReadKey(ReadOnlySpan<byte> key, ReadOnlySpan<byte> apex, Span<byte> destination)
    {
        // The labels come out from the top down, so they are laid from the end of a scratch name towards its start.
        Span<byte> scratch = stackalloc byte[WireName.MaxLength];
        Span<byte> label = stackalloc byte[WireName.MaxLabelLength];
        var start = scratch.Length - apex.Length;
        apex.CopyTo(scratch[start..]);
        var length = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != 0)
            {
                label[length++] = key[i] == 1 ? (byte)(key[++i] - 1) : key[i];
                continue;
            }

            start -= length + 1;
            scratch[start] = (byte)length;
            label[..length].CopyTo(scratch[(start + 1)..]);
            length = 0;
        }

        scratch[start..].CopyTo(destination);
        return scratch.Length - start;
    }
}
