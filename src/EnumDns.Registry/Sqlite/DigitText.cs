using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Sqlite;

/// <summary>Numbers as text of nothing but digits, whose order octet by octet is that of the digit tree.</summary>
internal static class DigitText
{
    /// <summary>Octets that a number or a bound of a range needs at most.</summary>
    public const int MaxLength = E164Number.MaxDigits + 1;

    /// <summary>Writes a number.</summary>
    /// <returns>Octets written.</returns>
    public static int Write(E164Number number, Span<byte> destination)
    {
        for (var i = 0; i < number.Length; i++)
            destination[i] = (byte)('0' + number[i]);
        return number.Length;
    }

    /// <summary>Writes the lowest text that is above a number and below everything under it.</summary>
    /// <returns>Octets written.</returns>
    public static int WriteJustAfter(E164Number number, Span<byte> destination) => WriteWith(number, (byte)('0' - 1), destination);

    /// <summary>Writes the lowest text that is above everything that begins with a prefix.</summary>
    /// <returns>Octets written.</returns>
    public static int WriteEnd(E164Number prefix, Span<byte> destination) => WriteWith(prefix, (byte)('9' + 1), destination);

    /// <summary>Reads a number.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out E164Number number)
    {
        number = default;
        if (text.Length > E164Number.MaxDigits || text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;
        foreach (var digit in text)
            number = number.Append(digit - '0');
        return true;
    }

    private static int WriteWith(E164Number number, byte last, Span<byte> destination)
    {
        var length = Write(number, destination);
        destination[length] = last;
        return length + 1;
    }
}
