using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>The answer to a deletion.</summary>
public sealed record DeletedBody
{
    /// <summary>The id of the change.</summary>
    public required long? Version { get; init; }

    /// <summary>The serial at which the zone is served without the object; null where the zone itself is gone.</summary>
    public required uint? Serial { get; init; }

    /// <summary>What was done, but is worth a look.</summary>
    public required IReadOnlyList<FieldError> Warnings { get; init; }
}
