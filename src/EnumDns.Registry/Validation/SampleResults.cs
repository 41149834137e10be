using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Validation;

/// <summary>What substitution expressions made of sample numbers.</summary>
internal sealed class SampleResults
{
    private readonly List<string> _uris = [];

    /// <summary>The URIs, each once, in the order of the numbers.</summary>
    public IReadOnlyList<string> Uris => _uris;

    /// <summary>A number that the expression does not match, or null.</summary>
    public E164Number? Unmatched { get; private set; }

    /// <summary>A number that leads elsewhere or nowhere when a client sends it without its plus, or null.</summary>
    public E164Number? PlusOnly { get; private set; }

    /// <summary>Applies an expression to a number.</summary>
    public void Add(E164Number number, NaptrRegexp regexp)
    {
        var uniqueString = number.ToString();
        if (!regexp.TryApply(uniqueString, out var uri))
        {
            Unmatched ??= number;
            return;
        }

        if (!_uris.Contains(uri))
            _uris.Add(uri);
        if (PlusOnly is null && (!regexp.TryApply(uniqueString[1..], out var withoutPlus) || withoutPlus != uri))
            PlusOnly = number;
    }
}
