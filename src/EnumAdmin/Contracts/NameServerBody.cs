namespace EnumAdmin.Contracts;

/// <summary>A name server of a delegation.</summary>
public sealed record NameServerBody
{
    /// <summary>Its name.</summary>
    public required string Host { get; init; }

    /// <summary>Glue: its addresses, needed where its name is at or below the delegation and refused elsewhere.</summary>
    public IReadOnlyList<string>? Addresses { get; init; }
}
