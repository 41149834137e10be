namespace EnumAdmin.Contracts;

/// <summary>Where one service leads to.</summary>
public sealed record DialTargetBody
{
    /// <summary>The Enumservice: <c>sip</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The URI that a client of that service calls.</summary>
    public required string Uri { get; init; }
}
