using System.Buffers;
using System.Globalization;
using System.Text;

namespace EnumDns.Registry.Sqlite;

/// <summary>
/// Fields of a line in a text column, with one blank between them. Blanks, line ends and other control characters inside a
/// field are written as a grave accent and two hexadecimal digits: no URI and no expression of ours has a grave accent, so
/// that nearly every field reads as it is.
/// </summary>
internal static class FieldText
{
    private const byte Escape = (byte)'`';

    private static readonly SearchValues<char> Special = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x21).Select(code => (char)code)) + "`\u007f");

    /// <summary>Writes a field.</summary>
    public static void Write(string field, IBufferWriter<byte> destination)
    {
        if (field.AsSpan().IndexOfAny(Special) < 0)
        {
            Encoding.UTF8.GetBytes(field, destination);
            return;
        }

        foreach (var octet in Encoding.UTF8.GetBytes(field))
        {
            if (octet is <= 0x20 or 0x7F or Escape)
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"`{octet:X2}"), destination);
            else
                Write(octet, destination);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Write(uint number, IBufferWriter<byte> destination)
    {
        var span = destination.GetSpan(10);
        _ = number.TryFormat(span, out var written, default, CultureInfo.InvariantCulture);
        destination.Advance(written);
    }

    /// <summary>Writes one octet: a blank or a line end.</summary>
    public static void Write(byte octet, IBufferWriter<byte> destination)
    {
        destination.GetSpan(1)[0] = octet;
        destination.Advance(1);
    }

    /// <summary>Takes the first field or line off a text.</summary>
    /// <param name="text">The text; the rest of it afterwards.</param>
    /// <param name="separator">What ends the field.</param>
    public static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> text, byte separator)
    {
        var end = text.IndexOf(separator);
        var field = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return field;
    }

    /// <summary>Reads a field.</summary>
    public static bool TryRead(ReadOnlySpan<byte> field, out string text)
    {
        text = "";
        if (!field.Contains(Escape))
        {
            text = Encoding.UTF8.GetString(field);
            return true;
        }

        var octets = new List<byte>(field.Length);
        for (var i = 0; i < field.Length; i++)
        {
            var octet = field[i];
            if (octet == Escape)
            {
                if (i + 3 > field.Length || !byte.TryParse(field.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octet))
                    return false;
                i += 2;
            }

            octets.Add(octet);
        }

        text = Encoding.UTF8.GetString([.. octets]);
        return true;
    }
}
