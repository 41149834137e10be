namespace EnumAdmin.Contracts;

/// <summary>What one step of a change came to.</summary>
public sealed record OperationResultBody
{
    /// <summary>The kind of object.</summary>
    public required string Kind { get; init; }

    /// <summary>The object's path.</summary>
    public required string Path { get; init; }

    /// <summary>The apex of its zone.</summary>
    public required string Zone { get; init; }

    /// <summary>Whether the object is new.</summary>
    public required bool Created { get; init; }

    /// <summary>The object's version after the change; null where it does not exist, or for a dry run that would change it.</summary>
    public required long? Version { get; init; }
}
