using System.Buffers.Text;
using System.Globalization;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>The endpoints of plain numbers as the text of a column, octets to octets; the text is that of <see cref="EndpointLines"/>.</summary>
internal static class PlainEndpointLines
{
    private const byte Blank = (byte)' ';
    private const byte LineEnd = (byte)'\n';

    // Two numbers of five digits, " uri ", the blanks and the line end.
    private const int Overhead = 20;

    /// <summary>Writes the endpoints of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="buffer">Where to; a longer one is put in its place if need be.</param>
    /// <param name="start">The first octet to write.</param>
    /// <returns>The octet behind the last one written.</returns>
    public static int Write(PlainNumber number, ref byte[] buffer, int start)
    {
        var length = start;
        for (var i = 0; i < number.Count; i++)
        {
            var endpoint = number[i];
            var most = length + Overhead + endpoint.Service.Length + endpoint.Uri.Length;
            if (buffer.Length < most)
                Array.Resize(ref buffer, 2 * most);
            if (i > 0)
                buffer[length++] = LineEnd;
            Utf8Formatter.TryFormat(endpoint.Order, buffer.AsSpan(length), out var digits);
            length += digits;
            buffer[length++] = Blank;
            Utf8Formatter.TryFormat(endpoint.Preference, buffer.AsSpan(length), out digits);
            length += digits;
            buffer[length++] = Blank;
            endpoint.Service.CopyTo(buffer.AsSpan(length));
            length += endpoint.Service.Length;
            " uri "u8.CopyTo(buffer.AsSpan(length));
            length += " uri "u8.Length;
            endpoint.Uri.CopyTo(buffer.AsSpan(length));
            length += endpoint.Uri.Length;
        }

        return length;
    }

    /// <summary>Adds the endpoints of a text to a number.</summary>
    /// <returns>False where one of them is no plain one, or the text is not what the program writes.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, PlainNumber number)
    {
        while (!text.IsEmpty)
        {
            var line = FieldText.Next(ref text, LineEnd);
            if (!ushort.TryParse(FieldText.Next(ref line, Blank), NumberStyles.None, CultureInfo.InvariantCulture, out var order)
                || !ushort.TryParse(FieldText.Next(ref line, Blank), NumberStyles.None, CultureInfo.InvariantCulture, out var preference))
            {
                return false;
            }

            var service = FieldText.Next(ref line, Blank);
            // What is behind another blank, or escaped, is not printable and not taken.
            if (!FieldText.Next(ref line, Blank).SequenceEqual("uri"u8) || !number.TryAdd(new PlainEndpoint(order, preference, service, line)))
                return false;
        }

        return number.Count > 0;
    }
}
