namespace EnumAdmin.Contracts;

/// <summary>A substitution that the client does, its parts apart and unescaped (RFC 3402 section 3.2).</summary>
public sealed record PatternBody
{
    /// <summary>POSIX extended regular expression, applied to the number with its plus: <c>^\+33(.*)$</c>. One backslash, which JSON writes twice.</summary>
    public required string Expression { get; init; }

    /// <summary>The URI with backreferences <c>\1</c> to <c>\9</c>: <c>sip:\1@example.net</c>.</summary>
    public required string Replacement { get; init; }
}
