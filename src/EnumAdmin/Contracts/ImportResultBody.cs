using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>What an import of a master file did, or would do.</summary>
public sealed record ImportResultBody
{
    /// <summary>The apex.</summary>
    public required string Apex { get; init; }

    /// <summary>Whether nothing was changed because only the outcome was asked for.</summary>
    public required bool DryRun { get; init; }

    /// <summary>Whether the zone is new.</summary>
    public required bool Created { get; init; }

    /// <summary>The id of the change; null where nothing moved, or for a dry run.</summary>
    public required long? Version { get; init; }

    /// <summary>The serial of the zone afterwards.</summary>
    public required uint Serial { get; init; }

    /// <summary>Numbers that were recognised.</summary>
    public required long Numbers { get; init; }

    /// <summary>Holes that were recognised.</summary>
    public required long Holes { get; init; }

    /// <summary>Blocks that were recognised.</summary>
    public required long Blocks { get; init; }

    /// <summary>RRsets that blocks publish at names inside them, and that are not kept one by one.</summary>
    public required long Fills { get; init; }

    /// <summary>Delegations that were recognised.</summary>
    public required long Delegations { get; init; }

    /// <summary>RRsets that are kept as they are.</summary>
    public required long Records { get; init; }

    /// <summary>What changes in the zone, the SOA included; null where that is more than 1,000 RRsets.</summary>
    public required DifferenceBody? Difference { get; init; }

    /// <summary>What is accepted, but worth a look; fields are <c>line:column</c> of the file.</summary>
    public required IReadOnlyList<FieldError> Warnings { get; init; }
}
