using System.Buffers.Text;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>The numbers that a <c>$GENERATE</c> runs through: <c>start-stop[/step]</c>, none above 2,147,483,647.</summary>
/// <param name="Start">The first number.</param>
/// <param name="Stop">The last one, unless the step passes over it.</param>
/// <param name="Step">At least 1.</param>
internal readonly record struct GenerateRange(int Start, int Stop, int Step)
{
    /// <summary>How many numbers there are.</summary>
    public long Count => ((long)Stop - Start) / Step + 1;

    /// <summary>Parses the range; false where it is malformed or empty.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out GenerateRange range)
    {
        range = default;
        var step = 1;
        if (!TryTakeNumber(ref text, out var start) || !TryTake(ref text, (byte)'-') || !TryTakeNumber(ref text, out var stop))
            return false;
        if (!text.IsEmpty && (!TryTake(ref text, (byte)'/') || !TryTakeNumber(ref text, out step)))
            return false;
        range = new GenerateRange(start, stop, step);
        return text.IsEmpty && start <= stop && step > 0;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || !char.IsAsciiDigit((char)text[0]) || !Utf8Parser.TryParse(text, out number, out var consumed))
            return false;
        text = text[consumed..];
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> text, byte octet)
    {
        if (text.IsEmpty || text[0] != octet)
            return false;
        text = text[1..];
        return true;
    }
}
