namespace EnumDns.Protocol.E164;

/// <summary>Bracket expressions (IEEE Std 1003.1, XBD section 9.3.5) over ASCII, in the POSIX locale.</summary>
internal static class EreBracket
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Parses a bracket expression whose <c>[</c> has been read and leaves the position after its <c>]</c>.</summary>
    public static bool TryParse(
        ReadOnlySpan<char> text, char delimiter, ref int position, out UInt128 members, out TextFault<NaptrRegexpFault> fault)
    {
        var start = position - 1;
        members = 0;
        fault = default;
        var negated = position < text.Length && text[position] == '^';
        if (negated)
            position++;

        // A ']' that comes first is a member; so the loop looks for the end only after one member.
        for (var first = true; position < text.Length && (first || text[position] != ']'); first = false)
        {
            if (!TryReadMember(text, delimiter, ref position, ref members, out var problem))
                return Fail(position, problem, out fault);
        }

        if (position >= text.Length)
            return Fail(start, "'[' is not closed by ']'; write \\[ for the character itself", out fault);
        position++;
        if (negated)
            members = ~members;
        return true;
    }

    /// <summary>The set with the other case of each of its letters.</summary>
    public static UInt128 AddOtherCase(UInt128 members)
    {
        foreach (var letter in Letters)
        {
            var both = (UInt128.One << letter) | (UInt128.One << (letter | 0x20));
            if ((members & both) != 0)
                members |= both;
        }

        return members;
    }

    private static bool TryReadMember(ReadOnlySpan<char> text, char delimiter, ref int position, ref UInt128 members, out string problem)
    {
        problem = "";
        if (text[position] == '[' && position + 1 < text.Length && text[position + 1] is ':' or '.' or '=')
            return TryReadClass(text, ref position, ref members, out problem);

        var first = ReadCharacter(text, delimiter, ref position);
        var last = first;
        if (position + 1 < text.Length && text[position] == '-' && text[position + 1] != ']')
        {
            position++;
            if (text[position] == '[' && position + 1 < text.Length && text[position + 1] is ':' or '.' or '=')
            {
                problem = "a range cannot end in a class";
                return false;
            }

            last = ReadCharacter(text, delimiter, ref position);
        }

        if (last < first)
        {
            position--;
            problem = $"the range {first}-{last} runs backwards";
            return false;
        }

        for (int character = first; character <= last; character++)
            members |= UInt128.One << character;
        return true;
    }

    private static char ReadCharacter(ReadOnlySpan<char> text, char delimiter, ref int position)
    {
        // A backslash is a member like any other in a POSIX bracket expression; only the field's own escape of its
        // delimiter is undone (RFC 3402 section 3.2).
        if (text[position] == '\\' && position + 1 < text.Length && text[position + 1] == delimiter)
            position++;
        return text[position++];
    }

    private static bool TryReadClass(ReadOnlySpan<char> text, ref int position, ref UInt128 members, out string problem)
    {
        if (text[position + 1] != ':')
        {
            problem = "collating symbols and equivalence classes depend on the locale; write the characters themselves";
            return false;
        }

        var length = text[(position + 2)..].IndexOf(":]", StringComparison.Ordinal);
        var name = length < 0 ? "" : text.Slice(position + 2, length).ToString();
        if (Class(name) is not { } isMember)
        {
            problem = $"there is no character class [:{name}:]";
            return false;
        }

        for (var character = '\0'; character < 128; character++)
        {
            if (isMember(character))
                members |= UInt128.One << character;
        }

        position += length + 4;
        problem = "";
        return true;
    }

    private static Func<char, bool>? Class(string name) => name switch
    {
        "alnum" => char.IsAsciiLetterOrDigit,
        "alpha" => char.IsAsciiLetter,
        "blank" => character => character is ' ' or '\t',
        "cntrl" => char.IsControl,
        "digit" => char.IsAsciiDigit,
        "graph" => character => character is > ' ' and < '\x7F',
        "lower" => char.IsAsciiLetterLower,
        "print" => character => character is >= ' ' and < '\x7F',
        "punct" => character => character is > ' ' and < '\x7F' && !char.IsAsciiLetterOrDigit(character),
        "space" => character => character is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper,
        "xdigit" => char.IsAsciiHexDigit,
        _ => null,
    };

    private static bool Fail(int position, string message, out TextFault<NaptrRegexpFault> fault)
    {
        fault = new(NaptrRegexpFault.BadBracket, position, $"character {position + 1}: {message}");
        return false;
    }
}
