namespace EnumDns.Registry.Objects;

/// <summary>A substitution by the client, its fields apart and unescaped (RFC 3402 section 3.2).</summary>
/// <param name="Expression">POSIX extended regular expression, applied to the number with its plus: <c>^\+33(.*)$</c>.</param>
/// <param name="Replacement">URI with backreferences <c>\1</c> to <c>\9</c>: <c>sip:\1@example.net</c>.</param>
public sealed record EndpointPattern(string Expression, string Replacement);
