using System.Text;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Hexadecimal digits: either case in, upper case out.</summary>
internal static class HexText
{
    /// <summary>The value of a digit, or -1.</summary>
    public static int Value(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };

    /// <summary>Appends two digits for each octet.</summary>
    public static void Append(ReadOnlySpan<byte> octets, StringBuilder destination)
    {
        const string Digits = "0123456789ABCDEF";
        foreach (var octet in octets)
            destination.Append(Digits[octet >> 4]).Append(Digits[octet & 0xF]);
    }
}
