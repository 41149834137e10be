using System.Buffers.Text;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// The text of a <c>$GENERATE</c> in which <c>$</c> stands for the number, as BIND's reference manual has it: <c>$$</c> is a
/// dollar sign, <c>${offset[,width[,base]]}</c> a number with an offset, padded with zeros to a width, in base <c>d o x X</c>, or
/// as nibbles in reverse order and dotted, <c>n N</c>, where the width counts the dots. A backslash keeps the next octet from being read.
/// </summary>
internal static class GenerateTemplate
{
    // BIND formats a number into 128 octets, the final zero included.
    private const int MaxWidth = 127;

    /// <summary>Replaces the number.</summary>
    /// <param name="template">The text as written, quotes taken away.</param>
    /// <param name="quoted">Whether it stood in quotes: <c>\"</c> is then a quote of the text itself.</param>
    /// <param name="number">The number.</param>
    /// <param name="destination">Where the text goes.</param>
    /// <param name="length">Octets written.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? TryExpand(ReadOnlySpan<byte> template, bool quoted, int number, Span<byte> destination, out int length)
    {
        length = 0;
        Span<byte> digits = stackalloc byte[MaxWidth];
        for (var i = 0; i < template.Length; i++)
        {
            scoped var part = template.Slice(i, 1);
            if (template[i] == (byte)'\\' && i + 1 < template.Length)
            {
                part = quoted && template[i + 1] == (byte)'"' ? template.Slice(i + 1, 1) : template.Slice(i, 2);
                i++;
            }
            else if (template[i] == (byte)'$')
            {
                if (template[(i + 1)..] is [(byte)'$', ..])
                {
                    i++;
                }
                else
                {
                    if (TryFormat(template, ref i, number, digits, out var written) is { } fault)
                        return fault;
                    part = digits[..written];
                }
            }

            if (!part.TryCopyTo(destination[length..]))
                return $"the text grows past {destination.Length} octets";
            length += part.Length;
        }

        return null;
    }

    /// <summary>Formats the number for the dollar sign at <paramref name="position"/>, which is left at the last octet read.</summary>
    private static string? TryFormat(ReadOnlySpan<byte> template, ref int position, int number, Span<byte> digits, out int written)
    {
        var (offset, width, mode) = (0, 0, (byte)'d');
        written = 0;
        if (template[(position + 1)..] is [(byte)'{', .. var rest])
        {
            var end = rest.IndexOf((byte)'}');
            if (end < 0 || !TryParseModifier(rest[..end], out offset, out width, out mode))
                return "a modifier has the form ${offset[,width[,base]]} with base d, o, x, X, n or N";
            if (width > MaxWidth)
                return $"the width {width} is greater than {MaxWidth}";
            position += 2 + end;
        }

        var value = (long)number + offset;
        if (value is < int.MinValue or > int.MaxValue)
            return $"{number} with offset {offset} does not fit into 32 bits";
        written = mode switch
        {
            (byte)'d' => FormatDecimal((int)value, width, digits),
            (byte)'o' => FormatBits((uint)value, 3, width, (byte)'a', digits),
            (byte)'x' => FormatBits((uint)value, 4, width, (byte)'a', digits),
            (byte)'X' => FormatBits((uint)value, 4, width, (byte)'A', digits),
            (byte)'n' => FormatNibbles((uint)value, width, (byte)'a', digits),
            _ => FormatNibbles((uint)value, width, (byte)'A', digits),
        };
        return null;
    }

    private static bool TryParseModifier(ReadOnlySpan<byte> text, out int offset, out int width, out byte mode)
    {
        (width, mode) = (0, (byte)'d');
        if (!Utf8Parser.TryParse(text, out offset, out var consumed))
            return false;
        text = text[consumed..];
        if (text.IsEmpty)
            return true;
        if (text[0] != (byte)',' || !Utf8Parser.TryParse(text[1..], out width, out consumed) || width < 0)
            return false;
        text = text[(1 + consumed)..];
        if (text.IsEmpty)
            return true;
        mode = text[^1];
        return text.Length == 2 && text[0] == (byte)',' && "doxXnN"u8.Contains(mode);
    }

    private static int FormatDecimal(int value, int width, Span<byte> digits)
    {
        Utf8Formatter.TryFormat(Math.Abs((long)value), digits, out var written);
        var sign = value < 0 ? 1 : 0;
        var total = Math.Max(width, written + sign);
        digits[..written].CopyTo(digits[(total - written)..]);
        digits[..(total - written)].Fill((byte)'0');
        if (sign == 1)
            digits[0] = (byte)'-';
        return total;
    }

    private static int FormatBits(uint value, int bitsPerDigit, int width, byte ten, Span<byte> digits)
    {
        var written = 0;
        for (; value != 0 || written < Math.Max(width, 1); value >>= bitsPerDigit)
            digits[written++] = Digit(value & ((1u << bitsPerDigit) - 1), ten);
        digits[..written].Reverse();
        return written;
    }

    private static int FormatNibbles(uint value, int width, byte ten, Span<byte> digits)
    {
        var written = 0;
        do
        {
            digits[written++] = Digit(value & 15, ten);
            value >>= 4;
            if (written < width || value != 0)
                digits[written++] = (byte)'.';
        }
        while (written < width || value != 0);

        return written;
    }

    private static byte Digit(uint value, byte ten) => (byte)(value < 10 ? '0' + value : ten + value - 10);
}
