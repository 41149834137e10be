using System.Text;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Base32 with the extended hexadecimal alphabet and without padding (RFC 4648 section 7, RFC 5155 section 3.3).</summary>
internal static class Base32Hex
{
    /// <summary>The most octets that are decoded: what one length octet can count.</summary>
    public const int MaxOctets = 255;

    /// <summary>Decodes text of either case; bits left over at its end must be zero, and less than one character.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="destination">At least <see cref="MaxOctets"/> octets.</param>
    /// <param name="length">Octets written.</param>
    public static bool TryDecode(ReadOnlySpan<byte> text, Span<byte> destination, out int length)
    {
        length = 0;
        var bits = 0;
        var buffer = 0;
        foreach (var character in text)
        {
            var value = Value(character);
            if (value < 0)
                return false;
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8)
                continue;
            if (length == MaxOctets)
                return false;
            bits -= 8;
            destination[length++] = (byte)(buffer >> bits);
        }

        return bits < 5 && (buffer & ((1 << bits) - 1)) == 0;
    }

    /// <summary>Appends octets as characters in upper case.</summary>
    public static void Append(ReadOnlySpan<byte> octets, StringBuilder destination)
    {
        const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
        var bits = 0;
        var buffer = 0;
        foreach (var octet in octets)
        {
            buffer = ((buffer << 8) | octet) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                destination.Append(Alphabet[(buffer >> (bits - 5)) & 0x1F]);
        }

        if (bits > 0)
            destination.Append(Alphabet[(buffer << (5 - bits)) & 0x1F]);
    }

    private static int Value(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'A' and <= (byte)'V' => character - 'A' + 10,
        >= (byte)'a' and <= (byte)'v' => character - 'a' + 10,
        _ => -1,
    };
}
