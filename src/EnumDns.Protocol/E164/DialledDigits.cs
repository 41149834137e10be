namespace EnumDns.Protocol.E164;

/// <summary>The digits of a written number, without what stands between them, each with its position in the text.</summary>
internal sealed class DialledDigits
{
    private const int MaxCountryCode = 3;
    private readonly string _text;
    private readonly List<int> _positions = [];

    private DialledDigits(string text) => _text = text;

    /// <summary>Collects the digits of a part of a text.</summary>
    /// <param name="text">The whole text: positions count from its start.</param>
    /// <param name="start">Where the number starts; a plus there is passed over.</param>
    /// <param name="end">The character after it.</param>
    /// <param name="prefixes">The prefixes in use.</param>
    /// <param name="digits">The digits, at least one.</param>
    /// <param name="fault">What is wrong.</param>
    public static bool TryCollect(
        string text, int start, int end, DialPlan prefixes, out DialledDigits digits, out TextFault<E164NumberFault> fault)
    {
        digits = new DialledDigits(text);
        fault = default;
        var isInternational = text[start] == '+';
        for (var i = isInternational ? start + 1 : start; i < end; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits._positions.Add(i);
            else if (digits.IsTrunkPrefixAside(i, isInternational, prefixes))
                i += prefixes.TrunkPrefix.Length + 1;
            else if (!IsSeparator(text[i]))
            {
                fault = Fault(E164NumberFault.UnexpectedCharacter, i, text[i] == '+'
                    ? "a plus stands only at the beginning"
                    : $"{Show(text[i])} is neither a digit nor a separator; remove it");
                return false;
            }
        }

        if (digits._positions.Count == 0)
            fault = Fault(E164NumberFault.NoDigits, end, "digits are missing; a number looks like +33 4 26 68 73 00");
        return digits._positions.Count > 0;
    }

    /// <summary>Whether the digits from an index on begin with those of a prefix.</summary>
    public bool StartsWith(string prefix, int index = 0)
    {
        for (var i = 0; i < prefix.Length; i++)
        {
            if (index + i >= _positions.Count || _text[_positions[index + i]] != prefix[i])
                return false;
        }

        return true;
    }

    /// <summary>The number that a country code and the digits from an index on make.</summary>
    /// <param name="countryCode">The country code; empty where the digits start with it.</param>
    /// <param name="index">The first digit that counts.</param>
    /// <param name="number">The number.</param>
    /// <param name="fault">What is wrong.</param>
    public bool TryToNumber(E164Number countryCode, int index, out E164Number number, out TextFault<E164NumberFault> fault)
    {
        number = default;
        fault = default;
        var count = countryCode.Length + _positions.Count - index;
        if (index == _positions.Count)
            fault = Fault(E164NumberFault.NoDigits, _positions[^1] + 1, "digits are missing after the prefix");
        else if (count > E164Number.MaxDigits)
            fault = Fault(E164NumberFault.TooLong, PositionOf(index + E164Number.MaxDigits - countryCode.Length), $"the number has {count} digits; E.164 allows {E164Number.MaxDigits}");
        else if (countryCode.IsEmpty && _text[_positions[index]] == '0')
            fault = Fault(E164NumberFault.LeadingZero, _positions[index], "no country code starts with 0");
        if (fault.Kind is not E164NumberFault.None)
            return false;

        number = countryCode;
        for (var i = index; i < _positions.Count; i++)
            number = number.Append(_text[_positions[i]] - '0');
        return true;
    }

    /// <summary>Position in the text of a digit.</summary>
    public int PositionOf(int index) => _positions[index];

    /// <summary>A fault whose message begins with its place.</summary>
    public static TextFault<E164NumberFault> Fault(E164NumberFault kind, int position, string message) =>
        new(kind, position, $"character {position + 1}: {message}");

    /// <summary>Whether the trunk prefix stands here in parentheses behind the country code, as in +33 (0)4: it is not part of the number.</summary>
    private bool IsTrunkPrefixAside(int position, bool isInternational, DialPlan prefixes)
    {
        if (prefixes.TrunkPrefix.Length == 0 || string.CompareOrdinal(_text, position, $"({prefixes.TrunkPrefix})", 0, prefixes.TrunkPrefix.Length + 2) != 0)
            return false;
        var countryCode = _positions.Count;
        if (!isInternational)
            countryCode = StartsWith(prefixes.InternationalPrefix) ? countryCode - prefixes.InternationalPrefix.Length : 0;
        return countryCode is > 0 and <= MaxCountryCode;
    }

    /// <summary>RFC 3966 section 3 has hyphen, dot and parentheses; people add blanks, no-break and narrow ones included, and slashes.</summary>
    private static bool IsSeparator(char character) => character is '-' or '.' or '(' or ')' or '/' or ' ' or '\t' or '\u00A0' or '\u2009' or '\u202F';

    private static string Show(char character) => character is > ' ' and not '\x7F' ? $"'{character}'" : $"character U+{(int)character:X4}";
}
