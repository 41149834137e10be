namespace EnumDns.Protocol.E164;

/// <summary>
/// Parses a POSIX extended regular expression (IEEE Std 1003.1, XBD section 9.4) in the strict sense: whatever POSIX
/// leaves undefined is a fault, because each client reads it in its own way. Refused on that ground: empty expressions,
/// quantifiers after quantifiers (so also the lazy <c>*?</c>), <c>(?</c>, backslashes before letters and digits (so
/// also backreferences inside the expression), collating symbols and equivalence classes.
/// </summary>
internal ref struct EreParser
{
    private const int MaxRepetitions = 255;
    private readonly ReadOnlySpan<char> _text;
    private readonly char _delimiter;
    private readonly bool _ignoreCase;
    private int _position;
    private int _openGroups;
    private TextFault<NaptrRegexpFault> _fault;

    /// <summary>A parser of one expression.</summary>
    /// <param name="text">The field up to the expression's end: positions count from the field's start.</param>
    /// <param name="start">Where the expression starts.</param>
    /// <param name="delimiter">The field's delimiter, which may stand escaped in the expression.</param>
    /// <param name="ignoreCase">Whether letters match both cases.</param>
    public EreParser(ReadOnlySpan<char> text, int start, char delimiter, bool ignoreCase)
    {
        _text = text;
        _position = start;
        _delimiter = delimiter;
        _ignoreCase = ignoreCase;
    }

    /// <summary>Capturing groups seen.</summary>
    public int Groups { get; private set; }

    /// <summary>Nodes made.</summary>
    public int Nodes { get; private set; }

    /// <summary>Parses the whole expression; null with a fault where it is none.</summary>
    public EreNode? Parse(out TextFault<NaptrRegexpFault> fault)
    {
        var root = ParseAlternation();
        fault = _fault;
        return root;
    }

    private readonly bool AtEnd => _position >= _text.Length;

    private EreNode? ParseAlternation()
    {
        var start = _position;
        var branches = new List<EreNode>();
        while (true)
        {
            if (ParseSequence() is not { } branch)
                return null;
            branches.Add(branch);
            if (AtEnd || _text[_position] != '|')
                break;
            _position++;
        }

        return branches.Count == 1 ? branches[0] : Node(EreKind.Alternation, start, branches);
    }

    private EreNode? ParseSequence()
    {
        var start = _position;
        var items = new List<EreNode>();
        while (!AtEnd && _text[_position] != '|' && !(_text[_position] == ')' && _openGroups > 0))
        {
            if (ParseAtom() is not { } atom || ParseQuantifier(atom) is not { } item)
                return null;
            items.Add(item);
        }

        return items.Count switch
        {
            0 => Fail(NaptrRegexpFault.EmptyExpression, start, "an expression, group or alternative is empty; write what it shall match, for instance .*"),
            1 => items[0],
            _ => Node(EreKind.Sequence, start, items),
        };
    }

    private EreNode? ParseAtom()
    {
        var start = _position;
        var character = _text[_position++];
        switch (character)
        {
            case '^':
                return Node(EreKind.Start, start, []);
            case '$':
                return Node(EreKind.End, start, []);
            case '.':
                return Characters(start, UInt128.MaxValue);
            case '(':
                return ParseGroup(start);
            case ')':
                return Fail(NaptrRegexpFault.UnbalancedParenthesis, start, "')' has no '(' before it; write \\) for the character itself");
            case '[':
                return EreBracket.TryParse(_text, _delimiter, ref _position, out var members, out var fault)
                    ? Characters(start, members)
                    : Fail(fault);
            case '*' or '+' or '?' or '{':
                return Fail(NaptrRegexpFault.MisplacedQuantifier, start, $"'{character}' has nothing to repeat; write \\{character} for the character itself");
            case '\\':
                return ParseEscape(start);
            default:
                return Characters(start, UInt128.One << character);
        }
    }

    private EreNode? ParseEscape(int start)
    {
        // RFC 3402 section 3.2: an escaped delimiter stands for the delimiter itself.
        if (!AtEnd && (_text[_position] == _delimiter || "^.[]$()|*+?{}\\".Contains(_text[_position])))
            return Characters(start, UInt128.One << _text[_position++]);
        var advice = AtEnd ? "remove it"
            : _text[_position] is 'd' ? "write [0-9]"
            : char.IsAsciiDigit(_text[_position]) ? "backreferences belong into the replacement"
            : "remove the backslash or write a bracket expression";
        return Fail(NaptrRegexpFault.BadEscape, start, $"a backslash escapes nothing that has a meaning in a POSIX extended regular expression; {advice}");
    }

    private EreNode? ParseGroup(int start)
    {
        var number = ++Groups;
        _openGroups++;
        if (ParseAlternation() is not { } inner)
            return null;
        _openGroups--;
        if (AtEnd)
            return Fail(NaptrRegexpFault.UnbalancedParenthesis, start, "'(' is not closed; write \\( for the character itself");
        _position++;
        return new EreNode { Kind = EreKind.Group, Id = Nodes++, Position = start, Children = [inner], Group = number };
    }

    private EreNode? ParseQuantifier(EreNode atom)
    {
        if (AtEnd || _text[_position] is not ('*' or '+' or '?' or '{'))
            return atom;
        var start = _position;
        if (atom.Kind is EreKind.Start or EreKind.End)
            return Fail(NaptrRegexpFault.MisplacedQuantifier, start, $"'{_text[start]}' repeats an anchor; write \\{_text[start]} for the character itself");
        var (minimum, maximum) = (0, EreNode.Unbounded);
        switch (_text[_position++])
        {
            case '+':
                minimum = 1;
                break;
            case '?':
                maximum = 1;
                break;
            case '{' when !TryReadInterval(out minimum, out maximum):
                return Fail(NaptrRegexpFault.BadInterval, start, $"an interval is {{m}}, {{m,}} or {{m,n}} with m up to n up to {MaxRepetitions}");
        }

        if (!AtEnd && _text[_position] is '*' or '+' or '?' or '{')
            return Fail(NaptrRegexpFault.MisplacedQuantifier, _position, $"'{_text[_position]}' follows another quantifier; POSIX has no lazy or possessive repetition");
        return new EreNode { Kind = EreKind.Repetition, Id = Nodes++, Position = start, Children = [atom], Minimum = minimum, Maximum = maximum };
    }

    private bool TryReadInterval(out int minimum, out int maximum)
    {
        maximum = 0;
        if (!TryReadCount(out minimum))
            return false;
        maximum = minimum;
        if (!AtEnd && _text[_position] == ',')
        {
            _position++;
            if (AtEnd || !char.IsAsciiDigit(_text[_position]))
                maximum = EreNode.Unbounded;
            else if (!TryReadCount(out maximum))
                return false;
        }

        return minimum <= maximum && !AtEnd && _text[_position++] == '}';
    }

    private bool TryReadCount(out int count)
    {
        count = 0;
        var start = _position;
        while (!AtEnd && char.IsAsciiDigit(_text[_position]) && count <= MaxRepetitions)
            count = count * 10 + (_text[_position++] - '0');
        return _position > start && count <= MaxRepetitions;
    }

    private EreNode Characters(int position, UInt128 members) => new()
    {
        Kind = EreKind.Characters,
        Id = Nodes++,
        Position = position,
        Characters = _ignoreCase ? EreBracket.AddOtherCase(members) : members,
    };

    private EreNode Node(EreKind kind, int position, IReadOnlyList<EreNode> children) =>
        new() { Kind = kind, Id = Nodes++, Position = position, Children = children };

    private EreNode? Fail(NaptrRegexpFault kind, int position, string message) =>
        Fail(new(kind, position, $"character {position + 1}: {message}"));

    private EreNode? Fail(TextFault<NaptrRegexpFault> fault)
    {
        _fault = fault;
        return null;
    }
}
