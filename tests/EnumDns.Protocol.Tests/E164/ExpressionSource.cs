namespace EnumDns.Protocol.Tests.E164;

/// <summary>Random POSIX extended regular expressions over a small alphabet, the same for the same seed, with texts that they may match.</summary>
internal sealed class ExpressionSource(int seed)
{
    private readonly Random _random = new(seed);

    public int Groups { get; private set; }

    /// <summary>An expression with up to nine groups.</summary>
    /// <param name="isPortable">Only what all engines read alike: no alternatives of several characters, nothing repeated twice.</param>
    public string Next(bool isPortable)
    {
        Groups = 0;
        var expression = Sequence(depth: 3, isPortable, isRepeated: false);
        return isPortable ? $"^{expression}$" : expression;
    }

    public string NextText() => string.Concat(Enumerable.Range(0, _random.Next(8)).Select(_ => "ab+1"[_random.Next(4)]));

    private string Sequence(int depth, bool isPortable, bool isRepeated) =>
        string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Piece(depth, isPortable, isRepeated)));

    private string Piece(int depth, bool isPortable, bool isRepeated)
    {
        var quantifier = (isPortable && isRepeated) || _random.Next(2) == 0 ? "" : _random.Next(6) switch
        {
            0 => "*",
            1 => "+",
            2 => "?",
            3 => "{2}",
            4 => "{1,}",
            _ => "{0,2}",
        };
        return Atom(depth, isPortable, isRepeated || quantifier.Length > 0) + quantifier;
    }

    private string Atom(int depth, bool isPortable, bool isRepeated)
    {
        switch (_random.Next(depth > 0 && Groups < 9 ? 9 : 6))
        {
            case 0:
                return "a";
            case 1:
                return "b";
            case 2:
                return @"\+";
            case 3:
                return ".";
            case 4:
                return "[ab]";
            case 5:
                return "[^a1]";
            default:
                Groups++;
                var first = isPortable && isRepeated ? "[a+]" : Sequence(depth - 1, isPortable, isRepeated);
                return isPortable || _random.Next(2) == 0 ? $"({first})" : $"({first}|{Sequence(depth - 1, isPortable, isRepeated)})";
        }
    }
}
