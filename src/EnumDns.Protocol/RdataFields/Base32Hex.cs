using System.Text;

namespace EnumDns.Protocol.RdataFields;

/// <summary>Base32 with the extended hexadecimal alphabet and without padding (RFC 4648 section 7, RFC 5155 section 3.3).</summary>
public static class Base32Hex
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
        Span<byte> text = stackalloc byte[(8 * MaxOctets + 4) / 5];
        foreach (var character in text[..Encode(octets, text)])
            destination.Append((char)character);
    }

    /// <summary>Encodes octets as ASCII characters in upper case.</summary>
    /// <param name="octets">At most <see cref="MaxOctets"/> octets.</param>
    /// <param name="destination">Room for eight characters per five octets begun.</param>
    /// <returns>Characters written.</returns>
    public static int Encode(ReadOnlySpan<byte> octets, Span<byte> destination)
    {
        var alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUV"u8;
        var written = 0;
        var bits = 0;
        var buffer = 0;
        foreach (var octet in octets)
        {
            buffer = ((buffer << 8) | octet) & 0xFFF;
            for (bits += 8; bits >= 5; bits -= 5)
                destination[written++] = alphabet[(buffer >> (bits - 5)) & 0x1F];
        }

        if (bits > 0)
            destination[written++] = alphabet[(buffer << (5 - bits)) & 0x1F];
        return written;
    }

    private static int Value(byte character) => character switch
    {
        >= (byte)'0' and <= (byte)'9' => character - '0',
        >= (byte)'A' and <= (byte)'V' => character - 'A' + 10,
        >= (byte)'a' and <= (byte)'v' => character - 'a' + 10,
        _ => -1,
    };
}
