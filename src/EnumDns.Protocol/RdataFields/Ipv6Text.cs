using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace EnumDns.Protocol.RdataFields;

/// <summary>IPv6 addresses as text (RFC 4291 section 2.2), formatted by RFC 5952.</summary>
internal static class Ipv6Text
{
    private const int Groups = 8;

    /// <summary>Parses an address into the first sixteen octets of the destination.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        destination = destination[..16];
        destination.Clear();
        var gap = -1;
        var written = 0;
        if (text.StartsWith("::"u8))
        {
            gap = 0;
            text = text[2..];
            if (text.IsEmpty)
                return true;
        }

        while (true)
        {
            var end = text.IndexOf((byte)':');
            var group = end < 0 ? text : text[..end];
            if (end < 0 && group.Contains((byte)'.'))
            {
                if (written > 12 || !Ipv4Text.TryParse(group, destination[written..]))
                    return false;
                return TryFill(destination, written + 4, gap);
            }

            if (written == 16 || !TryParseGroup(group, destination[written..]))
                return false;
            written += 2;
            if (end < 0)
                return TryFill(destination, written, gap);

            text = text[(end + 1)..];
            if (!text.StartsWith(":"u8))
                continue;
            if (gap >= 0)
                return false;
            gap = written;
            text = text[1..];
            if (text.IsEmpty)
                return TryFill(destination, written, gap);
        }
    }

    /// <summary>Appends the address in the first sixteen octets.</summary>
    public static void Append(ReadOnlySpan<byte> address, StringBuilder destination)
    {
        var (start, length) = LongestZeros(address);
        for (var group = 0; group < Groups; group++)
        {
            if (length > 1 && group >= start && group < start + length)
            {
                destination.Append(group == start ? group == 0 ? "::" : ":" : "");
                continue;
            }

            // RFC 5952 section 5: IPv4-mapped and IPv4-compatible addresses end in dotted decimal.
            if (group == 6 && start == 0 && (length == 6 || (length == 5 && Group(address, 5) == 0xFFFF)))
            {
                Ipv4Text.Append(address[12..], destination);
                return;
            }

            destination.Append(CultureInfo.InvariantCulture, $"{Group(address, group):x}").Append(group < Groups - 1 ? ":" : "");
        }
    }

    private static bool TryParseGroup(ReadOnlySpan<byte> digits, Span<byte> destination)
    {
        if (digits.Length is 0 or > 4)
            return false;
        var value = 0;
        foreach (var digit in digits)
        {
            value = value << 4 | HexText.Value(digit);
            if (value < 0)
                return false;
        }

        BinaryPrimitives.WriteUInt16BigEndian(destination, (ushort)value);
        return true;
    }

    // "::" stands for at least one group of zeros.
    private static bool TryFill(Span<byte> address, int written, int gap)
    {
        if (gap < 0)
            return written == 16;
        if (written > 14)
            return false;
        address[gap..written].CopyTo(address[(16 - written + gap)..]);
        address[gap..(16 - written + gap)].Clear();
        return true;
    }

    // RFC 5952 section 4.2: the longest run of zero groups, the first of equals, and never a single group.
    private static (int Start, int Length) LongestZeros(ReadOnlySpan<byte> address)
    {
        var best = (Start: 0, Length: 0);
        for (var start = 0; start < Groups; start++)
        {
            var end = start;
            while (end < Groups && Group(address, end) == 0)
                end++;
            if (end - start > best.Length)
                best = (start, end - start);
            start = Math.Max(start, end);
        }

        return best;
    }

    private static ushort Group(ReadOnlySpan<byte> address, int group) => BinaryPrimitives.ReadUInt16BigEndian(address[(2 * group)..]);
}
