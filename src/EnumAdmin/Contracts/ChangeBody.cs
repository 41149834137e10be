namespace EnumAdmin.Contracts;

/// <summary>Several changes that happen together or not at all.</summary>
public sealed record ChangeBody
{
    /// <summary>The steps, 1 to 10,000; later ones see what earlier ones did.</summary>
    public required IReadOnlyList<OperationBody> Operations { get; init; }
}
