using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>What became of a change: one of the records nested here.</summary>
public abstract record ChangeOutcome
{
    private ChangeOutcome()
    {
    }

    /// <summary>It is durable and served (of a dry run: it would be).</summary>
    /// <param name="Version">The number of the change, which is the version of the objects that it changed.</param>
    /// <param name="Created">For each operation, whether its object is new.</param>
    /// <param name="Serials">The zones that moved, each at its serial now; none where nothing that is published changed.</param>
    /// <param name="Findings">Warnings, each with the position of its operation.</param>
    /// <param name="Differences">What changed in the zones, the SOA included, a zone that is new coming from serial 0 and one that goes going there; null where that is too much to list.</param>
    public sealed record Committed(
        long Version,
        IReadOnlyList<bool> Created,
        IReadOnlyList<ZoneSerial> Serials,
        IReadOnlyList<OperationFinding> Findings,
        IReadOnlyList<JournalEntry>? Differences) : ChangeOutcome;

    /// <summary>Everything is as asked already: nothing moved.</summary>
    /// <param name="Versions">For each operation the version of its object, or null where that does not exist.</param>
    /// <param name="Findings">Warnings, each with the position of its operation.</param>
    public sealed record Unchanged(IReadOnlyList<long?> Versions, IReadOnlyList<OperationFinding> Findings) : ChangeOutcome;

    /// <summary>Something is wrong with it.</summary>
    /// <param name="Findings">Errors, and warnings beside them, each with the position of its operation.</param>
    public sealed record Rejected(IReadOnlyList<OperationFinding> Findings) : ChangeOutcome;

    /// <summary>A precondition does not hold, or an object is in the way.</summary>
    /// <param name="Operation">Position of the operation, from 0.</param>
    /// <param name="Kind">What kind of conflict.</param>
    /// <param name="Version">The version of the object as it is; null where it does not exist.</param>
    /// <param name="Message">What is in the way and what to do, one line.</param>
    public sealed record Conflict(int Operation, ConflictKind Kind, long? Version, string Message) : ChangeOutcome;

    /// <summary>There is no such zone, or no such object to delete.</summary>
    /// <param name="Operation">Position of the operation, from 0.</param>
    /// <param name="Message">What is missing, one line.</param>
    public sealed record NotFound(int Operation, string Message) : ChangeOutcome;

    /// <summary>The store failed: nothing changed, and what was served before still is.</summary>
    /// <param name="Fault">What happened.</param>
    /// <param name="Message">What to do, one line.</param>
    public sealed record Failed(StoreFault Fault, string Message) : ChangeOutcome;
}
