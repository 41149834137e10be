namespace EnumDns.Registry.Storage;

/// <summary>An endpoint with a URI, as octets: a view of a <see cref="PlainNumber"/>, or of a record.</summary>
/// <param name="order">ORDER of the NAPTR record.</param>
/// <param name="preference">PREFERENCE of the NAPTR record.</param>
/// <param name="service">The Enumservice, without <c>E2U+</c>.</param>
/// <param name="uri">The URI; may hold placeholders.</param>
public readonly ref struct PlainEndpoint(ushort order, ushort preference, ReadOnlySpan<byte> service, ReadOnlySpan<byte> uri)
{
    /// <summary>ORDER of the NAPTR record.</summary>
    public ushort Order { get; } = order;

    /// <summary>PREFERENCE of the NAPTR record.</summary>
    public ushort Preference { get; } = preference;

    /// <summary>The Enumservice, without <c>E2U+</c>.</summary>
    public ReadOnlySpan<byte> Service { get; } = service;

    /// <summary>The URI; may hold placeholders.</summary>
    public ReadOnlySpan<byte> Uri { get; } = uri;
}
