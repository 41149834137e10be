using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>What a change did, or would do.</summary>
public sealed record ChangeResultBody
{
    /// <summary>Whether nothing was changed because only the outcome was asked for.</summary>
    public required bool DryRun { get; init; }

    /// <summary>The id of the change; null where nothing moved, or for a dry run.</summary>
    public required long? Version { get; init; }

    /// <summary>For each step: what it came to.</summary>
    public required IReadOnlyList<OperationResultBody> Operations { get; init; }

    /// <summary>The zones that moved, each at its serial now.</summary>
    public required IReadOnlyList<ZoneSerialBody> Serials { get; init; }

    /// <summary>What changed in the zones; null where that is too much to list.</summary>
    public required IReadOnlyList<DifferenceBody>? Differences { get; init; }

    /// <summary>What is accepted, but worth a look; fields are paths into the request.</summary>
    public required IReadOnlyList<FieldError> Warnings { get; init; }
}
