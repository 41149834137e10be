namespace EnumDns.Registry.Objects;

/// <summary>Where a number or a block leads to by one service: one NAPTR record. Either <see cref="Uri"/> or <see cref="Pattern"/> is set.</summary>
public sealed record Endpoint
{
    /// <summary>ORDER (RFC 3403 section 4.1); the same for all endpoints of an object, unless a client is to skip some.</summary>
    public ushort Order { get; init; } = 10;

    /// <summary>PREFERENCE: lower first.</summary>
    public ushort Preference { get; init; } = 10;

    /// <summary>The Enumservice without <c>E2U+</c>: <c>sip</c>, <c>h323</c>, <c>email:mailto</c> (RFC 6117), case kept.</summary>
    public required string Service { get; init; }

    /// <summary>
    /// The URI, or null. Placeholders stand for what was dialled: <c>{number}</c> all digits, <c>{+number}</c> the same behind a
    /// plus, <c>{suffix}</c> the digits behind a block's prefix (blocks only).
    /// </summary>
    public string? Uri { get; init; }

    /// <summary>The substitution, or null.</summary>
    public EndpointPattern? Pattern { get; init; }
}
