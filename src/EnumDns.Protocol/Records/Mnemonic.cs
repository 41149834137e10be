namespace EnumDns.Protocol.Records;

/// <summary>Short names of registered numbers, compared without ASCII case.</summary>
internal static class Mnemonic
{
    /// <summary>The longest mnemonic that <see cref="Pack(ReadOnlySpan{byte})"/> takes, in octets.</summary>
    public const int MaxLength = 15;

    private const int MaxDigits = 5;

    /// <summary>Packs a mnemonic in upper case into one number that stands for it alone.</summary>
    public static UInt128 Pack(ReadOnlySpan<byte> text)
    {
        // The leading one keeps apart texts that start with zero octets.
        var packed = UInt128.One;
        foreach (var octet in text)
            packed = (packed << 8) | (octet is >= (byte)'a' and <= (byte)'z' ? (byte)(octet - 0x20) : octet);
        return packed;
    }

    /// <summary>Packs a mnemonic of ASCII characters.</summary>
    public static UInt128 Pack(string text)
    {
        Span<byte> octets = stackalloc byte[MaxLength];
        return Pack(octets[..System.Text.Encoding.ASCII.GetBytes(text, octets)]);
    }

    /// <summary>Parses a prefix followed by a decimal number up to 65535, such as <c>TYPE123</c> (RFC 3597 section 5).</summary>
    public static bool TryParseNumbered(ReadOnlySpan<byte> text, ReadOnlySpan<byte> prefix, out ushort number)
    {
        number = 0;
        return text.Length > prefix.Length
            && text.Length <= prefix.Length + MaxDigits
            && System.Text.Ascii.EqualsIgnoreCase(text[..prefix.Length], prefix)
            && DecimalText.TryParse(text[prefix.Length..], ushort.MaxValue, out var value)
            && (number = (ushort)value) == value;
    }
}
