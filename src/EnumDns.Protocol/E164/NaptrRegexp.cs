using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace EnumDns.Protocol.E164;

/// <summary>
/// The REGEXP field of a NAPTR record: a substitution expression (RFC 3402 section 3.2) that turns an Application
/// Unique String, <c>+33426687300</c>, into a URI. Immutable.
/// </summary>
/// <remarks>
/// The field is taken as it stands on the wire: one backslash in <c>\1</c>. Master files double it, JSON doubles it again.
/// Whatever parses here is well defined in POSIX; whether deployed clients read it alike is another question, which
/// <see cref="PortableRegexp"/> answers.
/// </remarks>
public sealed class NaptrRegexp
{
    private readonly EreNode _expression;
    private readonly int _nodes;
    private readonly string _field;

    private NaptrRegexp(string field, Range expression, string replacement, EreNode root, in EreParser parser, bool ignoreCase)
    {
        _field = field;
        _expression = root;
        _nodes = parser.Nodes;
        Expression = field[expression];
        Replacement = replacement;
        Groups = parser.Groups;
        IgnoresCase = ignoreCase;
    }

    /// <summary>The character between the parts: usually <c>!</c>.</summary>
    public char Delimiter => _field[0];

    /// <summary>The POSIX extended regular expression, as it stands in the field.</summary>
    public string Expression { get; }

    /// <summary>The replacement, as it stands in the field.</summary>
    public string Replacement { get; }

    /// <summary>Number of groups in the expression.</summary>
    public int Groups { get; }

    /// <summary>Whether the flag <c>i</c> is given.</summary>
    public bool IgnoresCase { get; }

    /// <summary>Whether the replacement is the same for every number: it holds no backreference.</summary>
    public bool IsStatic => !HasBackreference(Replacement, Delimiter);

    /// <summary>The parsed expression.</summary>
    internal EreNode Root => _expression;

    /// <summary>Parses the field's octets.</summary>
    /// <param name="field">The field as on the wire, without its length octet.</param>
    /// <param name="regexp">The expression.</param>
    /// <param name="fault">What is wrong, with its position in the field.</param>
    public static bool TryParse(ReadOnlySpan<byte> field, [NotNullWhen(true)] out NaptrRegexp? regexp, out TextFault<NaptrRegexpFault> fault)
    {
        regexp = null;
        // RFC 6116 section 3.1: the Application Unique String is a plus and digits; a URI is ASCII. Nothing else can be of use.
        var odd = field.IndexOfAnyExceptInRange((byte)' ', (byte)'~');
        if (odd >= 0)
        {
            fault = Fault(NaptrRegexpFault.NotPrintable, odd, $"octet {field[odd]} is not printable ASCII; percent-encode it in a URI");
            return false;
        }

        return TryParse(Encoding.ASCII.GetString(field), out regexp, out fault);
    }

    /// <summary>Applies the expression to a number.</summary>
    /// <param name="number">The number; the expression sees it with its plus.</param>
    /// <param name="uri">The replacement with its backreferences filled in.</param>
    /// <returns>Whether the expression matches the number.</returns>
    public bool TryApply(E164Number number, [NotNullWhen(true)] out string? uri) => TryApply(number.ToString(), out uri);

    /// <summary>Applies the expression to an Application Unique String.</summary>
    /// <param name="uniqueString">At most 63 characters; for ENUM a plus and 1 to 15 digits (RFC 6116 section 3.1).</param>
    /// <param name="uri">The replacement with its backreferences filled in. What the expression leaves unmatched is dropped, as every client does.</param>
    /// <returns>Whether the expression matches.</returns>
    public bool TryApply(string uniqueString, [NotNullWhen(true)] out string? uri)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(uniqueString.Length, EreMatcher.MaxLength, nameof(uniqueString));
        uri = null;
        if (EreMatcher.Match(_expression, _nodes, Groups, uniqueString) is not { } groups)
            return false;

        var result = new StringBuilder();
        for (var i = 0; i < Replacement.Length; i++)
        {
            if (Replacement[i] != '\\')
            {
                result.Append(Replacement[i]);
                continue;
            }

            // RFC 3402 section 3.2: an escaped delimiter is the delimiter; \N the (possibly empty) text of group N.
            var escaped = Replacement[++i];
            if (escaped == Delimiter)
                result.Append(escaped);
            else
                result.Append(uniqueString, groups[escaped - '0'].Start, groups[escaped - '0'].End - groups[escaped - '0'].Start);
        }

        uri = result.ToString();
        return true;
    }

    /// <summary>The field as on the wire.</summary>
    public override string ToString() => _field;

    private static bool TryParse(string field, out NaptrRegexp? regexp, out TextFault<NaptrRegexpFault> fault)
    {
        regexp = null;
        if (!TrySplit(field, out var expressionEnd, out var replacementEnd, out fault))
            return false;

        // RFC 3402 section 3.2: flags = "i".
        var flags = replacementEnd + 1;
        var unknown = field.AsSpan(flags).IndexOfAnyExcept('i', 'I');
        if (unknown >= 0)
        {
            fault = Fault(NaptrRegexpFault.UnknownFlag, flags + unknown, $"'{field[flags + unknown]}' stands after the third delimiter, where only the flag i may stand");
            return false;
        }

        var ignoreCase = flags < field.Length;
        var parser = new EreParser(field.AsSpan(0, expressionEnd), 1, field[0], ignoreCase);
        if (parser.Parse(out fault) is not { } root || !TryCheckReplacement(field, expressionEnd + 1, replacementEnd, parser.Groups, out fault))
            return false;
        regexp = new NaptrRegexp(field, 1..expressionEnd, field[(expressionEnd + 1)..replacementEnd], root, parser, ignoreCase);
        return true;
    }

    private static bool TrySplit(string field, out int expressionEnd, out int replacementEnd, out TextFault<NaptrRegexpFault> fault)
    {
        expressionEnd = replacementEnd = -1;
        fault = default;
        if (field.Length == 0)
        {
            fault = Fault(NaptrRegexpFault.Empty, 0, "the field is empty; a terminal record needs a substitution expression such as !^.*$!sip:user@example.net!");
            return false;
        }

        // RFC 3402 section 3.2: any octet but digits and flags; the backslash could not be told from an escape.
        if (char.IsAsciiDigit(field[0]) || field[0] is 'i' or 'I' or '\\')
        {
            fault = Fault(NaptrRegexpFault.BadDelimiter, 0, $"'{field[0]}' cannot be the delimiter; start the field with !");
            return false;
        }

        expressionEnd = FindDelimiter(field, 1);
        if (expressionEnd >= 0)
            replacementEnd = FindDelimiter(field, expressionEnd + 1);
        if (replacementEnd >= 0)
            return true;
        fault = Fault(NaptrRegexpFault.MissingDelimiter, field.Length, $"the field needs three '{field[0]}', after the expression and after the replacement too");
        return false;
    }

    private static int FindDelimiter(string field, int start)
    {
        for (var i = start; i < field.Length; i++)
        {
            if (field[i] == field[0])
                return i;
            if (field[i] == '\\')
                i++;
        }

        return -1;
    }

    private static bool TryCheckReplacement(string field, int start, int end, int groups, out TextFault<NaptrRegexpFault> fault)
    {
        fault = default;
        for (var i = start; i < end; i++)
        {
            if (field[i] != '\\')
                continue;
            var escaped = field[++i];
            if (escaped == field[0])
                continue;
            if (escaped == '\\')
            {
                fault = Fault(NaptrRegexpFault.BadEscape, i - 1, "a backslash is escaped in the replacement, but no URI holds one; write one backslash (two in a master file)");
                return false;
            }

            // RFC 3402 section 3.2: backref = "\" POS-DIGIT; \0 is none.
            if (escaped is < '1' or > '9')
            {
                fault = Fault(NaptrRegexpFault.BadEscape, i - 1, $"'\\{escaped}' means nothing in a replacement; backreferences are \\1 to \\9");
                return false;
            }

            // RFC 3402 section 3.2: a backreference without its group makes the rule an error.
            if (escaped - '0' > groups)
            {
                fault = Fault(NaptrRegexpFault.NoSuchGroup, i - 1, $"'\\{escaped}' refers to group {escaped}, but the expression has {groups}");
                return false;
            }
        }

        return true;
    }

    private static bool HasBackreference(string replacement, char delimiter)
    {
        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] == '\\' && replacement[++i] != delimiter)
                return true;
        }

        return false;
    }

    private static TextFault<NaptrRegexpFault> Fault(NaptrRegexpFault kind, int position, string message) =>
        new(kind, position, $"character {position + 1}: {message}");
}
