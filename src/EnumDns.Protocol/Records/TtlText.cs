namespace EnumDns.Protocol.Records;

/// <summary>
/// TTLs and SOA timers in text: seconds, or numbers each with a unit (<c>1w2d3h4m5s</c>) in any order and case, as BIND reads them.
/// </summary>
public static class TtlText
{
    /// <summary>The greatest TTL of a record (RFC 2181 section 8).</summary>
    public const uint MaxTtl = int.MaxValue;

    /// <summary>Parses a period of 0 to 4,294,967,295 seconds. A number without a unit must stand alone: <c>1h30</c> is refused.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out uint seconds)
    {
        seconds = 0;
        if (text.IsEmpty)
            return false;

        ulong total = 0;
        var position = 0;
        while (position < text.Length)
        {
            var start = position;
            ulong number = 0;
            for (; position < text.Length && text[position] is >= (byte)'0' and <= (byte)'9'; position++)
            {
                number = number * 10 + text[position] - '0';
                if (number > uint.MaxValue)
                    return false;
            }

            if (position == start)
                return false;
            if (position < text.Length)
            {
                var unit = UnitSeconds(text[position++]);
                if (unit == 0)
                    return false;
                number *= unit;
            }
            else if (start > 0)
            {
                return false;
            }

            total += number;
            if (total > uint.MaxValue)
                return false;
        }

        seconds = (uint)total;
        return true;
    }

    private static uint UnitSeconds(byte unit) => (unit | 0x20) switch
    {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        'w' => 604_800,
        _ => 0,
    };
}
