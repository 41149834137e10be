using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.RdataFields;

/// <summary>IPv4 addresses as text: four decimal numbers, without leading zeros.</summary>
internal static class Ipv4Text
{
    /// <summary>Parses an address into the first four octets of the destination.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        for (var part = 0; part < 4; part++)
        {
            var end = part < 3 ? text.IndexOf((byte)'.') : text.Length;
            // A leading zero is octal to some programs: nobody's master file means that.
            if (end < 1 || (end > 1 && text[0] == '0') || !DecimalText.TryParse(text[..end], byte.MaxValue, out var octet))
                return false;
            destination[part] = (byte)octet;
            text = part < 3 ? text[(end + 1)..] : default;
        }

        return true;
    }

    /// <summary>Appends the address in the first four octets.</summary>
    public static void Append(ReadOnlySpan<byte> address, StringBuilder destination) =>
        destination.Append(address[0]).Append('.').Append(address[1]).Append('.').Append(address[2]).Append('.').Append(address[3]);
}
