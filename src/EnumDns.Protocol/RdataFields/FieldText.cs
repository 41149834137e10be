using System.Globalization;
using System.Text;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Octets as text that is safe to print: in faults, and as character-strings in quotes.</summary>
internal static class FieldText
{
    private const int MaxShown = 48;

    /// <summary>The start of a field for a fault's text: one line, printable ASCII.</summary>
    public static string Show(ReadOnlySpan<byte> field)
    {
        var shown = new StringBuilder();
        foreach (var octet in field[..Math.Min(field.Length, MaxShown)])
            AppendOctet(octet, shown);
        return shown.Append(field.Length > MaxShown ? "..." : "").ToString();
    }

    /// <summary>Appends a character-string in quotes; as BIND's tools do, escapes only quotes, backslashes and what does not print.</summary>
    public static void AppendQuoted(ReadOnlySpan<byte> value, StringBuilder destination)
    {
        destination.Append('"');
        foreach (var octet in value)
        {
            if (octet is (byte)'"' or (byte)'\\')
                destination.Append('\\');
            AppendOctet(octet, destination);
        }

        destination.Append('"');
    }

    /// <summary>Appends one octet, as <c>\DDD</c> where it does not print (RFC 1035 section 5.1).</summary>
    public static void AppendOctet(byte octet, StringBuilder destination)
    {
        if (octet is >= 0x20 and < 0x7F)
            destination.Append((char)octet);
        else
            destination.Append(CultureInfo.InvariantCulture, $"\\{octet:D3}");
    }
}
