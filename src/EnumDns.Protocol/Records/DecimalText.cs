namespace EnumDns.Protocol.Records;

/// <summary>Unsigned decimal numbers in master files: digits only, leading zeros allowed.</summary>
internal static class DecimalText
{
    /// <summary>Parses a number from 0 to <paramref name="max"/>.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, uint max, out uint number)
    {
        number = 0;
        if (text.IsEmpty)
            return false;

        ulong value = 0;
        foreach (var octet in text)
        {
            if (octet is < (byte)'0' or > (byte)'9')
                return false;
            value = value * 10 + octet - '0';
            if (value > max)
                return false;
        }

        number = (uint)value;
        return true;
    }
}
