namespace EnumDns.Protocol.Names;

/// <summary>
/// Domain names in presentation form (RFC 1035 section 5.1): dots between labels, <c>\DDD</c> and <c>\X</c> escapes,
/// <c>@</c> for the origin, a final dot for an absolute name.
/// </summary>
public static class NameText
{
    /// <summary>Parses a name; a relative one is completed by the origin.</summary>
    /// <param name="text">The name as written, escapes included.</param>
    /// <param name="origin">The origin in wire form, or empty where there is none.</param>
    /// <param name="destination">At least 255 octets.</param>
    /// <param name="length">Octets written.</param>
    public static NameFault TryParse(ReadOnlySpan<byte> text, ReadOnlySpan<byte> origin, Span<byte> destination, out int length)
    {
        length = 0;
        if (text.IsEmpty)
            return NameFault.Empty;
        if (text is [(byte)'@'])
            return Complete(origin, destination, ref length);
        if (text is [(byte)'.'])
        {
            destination[length++] = 0;
            return NameFault.None;
        }

        var labelStart = SkipDigits(text, destination);
        var written = labelStart + 1;
        for (var i = labelStart; i < text.Length; i++)
        {
            var octet = text[i];
            if (octet == (byte)'.')
            {
                if (written == labelStart + 1)
                    return NameFault.EmptyLabel;
                destination[labelStart] = (byte)(written - labelStart - 1);
                labelStart = written++;
                if (i == text.Length - 1)
                {
                    destination[labelStart] = 0;
                    length = written;
                    return NameFault.None;
                }

                if (written >= WireName.MaxLength)
                    return NameFault.NameTooLong;
                continue;
            }

            if (octet == (byte)'\\' && !TryUnescape(text, ref i, out octet))
                return NameFault.BadEscape;
            if (written - labelStart > WireName.MaxLabelLength)
                return NameFault.LabelTooLong;
            if (written >= WireName.MaxLength - 1)
                return NameFault.NameTooLong;
            destination[written++] = octet;
        }

        destination[labelStart] = (byte)(written - labelStart - 1);
        length = written;
        return Complete(origin, destination, ref length);
    }

    /// <summary>Writes a name as text with its final dot; escapes as BIND's tools do. At most 1,009 characters.</summary>
    /// <returns>Characters written.</returns>
    public static int Format(ReadOnlySpan<byte> name, Span<char> destination)
    {
        if (name[0] == 0)
        {
            destination[0] = '.';
            return 1;
        }

        var written = 0;
        for (var position = 0; name[position] != 0; position += 1 + name[position])
        {
            foreach (var octet in name.Slice(position + 1, name[position]))
            {
                if (octet is <= 0x20 or >= 0x7F)
                {
                    destination[written++] = '\\';
                    destination[written++] = (char)('0' + octet / 100);
                    destination[written++] = (char)('0' + octet / 10 % 10);
                    destination[written++] = (char)('0' + octet % 10);
                    continue;
                }

                if (octet is (byte)'.' or (byte)'\\' or (byte)'"' or (byte)'(' or (byte)')' or (byte)';' or (byte)'@' or (byte)'$')
                    destination[written++] = '\\';
                destination[written++] = (char)octet;
            }

            destination[written++] = '.';
        }

        return written;
    }

    /// <summary>The name as text with its final dot.</summary>
    public static string Format(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[4 * WireName.MaxLength];
        return new string(text[..Format(name, text)]);
    }

    /// <summary>Reads the escape that starts at <paramref name="position"/> and leaves it at the escape's last character.</summary>
    internal static bool TryUnescape(ReadOnlySpan<byte> text, ref int position, out byte octet)
    {
        octet = 0;
        if (position + 1 >= text.Length)
            return false;
        var first = text[position + 1];
        if (!char.IsAsciiDigit((char)first))
        {
            octet = first;
            position++;
            return true;
        }

        if (position + 3 >= text.Length || !char.IsAsciiDigit((char)text[position + 2]) || !char.IsAsciiDigit((char)text[position + 3]))
            return false;
        var value = (first - '0') * 100 + (text[position + 2] - '0') * 10 + (text[position + 3] - '0');
        if (value > 255)
            return false;
        octet = (byte)value;
        position += 3;
        return true;
    }

    /// <summary>Writes the labels in front that are a digit each and have another one behind them, as the names of numbers have.</summary>
    /// <returns>Octets written, which are as many as were read.</returns>
    private static int SkipDigits(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var i = 0;
        for (; i + 2 < text.Length && i + 2 < WireName.MaxLabelLength && text[i + 1] == (byte)'.' && char.IsAsciiDigit((char)text[i]); i += 2)
            (destination[i], destination[i + 1]) = (1, text[i]);
        return i;
    }

    private static NameFault Complete(ReadOnlySpan<byte> origin, Span<byte> destination, ref int length)
    {
        if (origin.IsEmpty)
            return NameFault.NoOrigin;
        if (length + origin.Length > WireName.MaxLength)
            return NameFault.NameTooLong;
        origin.CopyTo(destination[length..]);
        length += origin.Length;
        return NameFault.None;
    }
}
