namespace EnumDns.Registry.Updates;

/// <summary>Bounds of the write path.</summary>
public sealed record RegistryOptions
{
    /// <summary>Entries that a zone's journal keeps at most: how far behind a secondary may be and still get differences.</summary>
    public int JournalEntries { get; init; } = 10_000;

    /// <summary>RRset changes that one journal entry holds at most; beyond that only a full transfer tells what changed.</summary>
    public int LargestDifference { get; init; } = 50_000;

    /// <summary>Numbers that the blocks of fixed length in one change have together at most: all of them are compiled before any is served.</summary>
    public int LargestExpansion { get; init; } = 250_000;

    /// <summary>Changes that wait at most; whoever brings another one waits for a place.</summary>
    public int QueueLength { get; init; } = 1024;

    /// <summary>Operations that are made durable together at most, where that does not split a change: the longest that one waits for others.</summary>
    public int GroupSize { get; init; } = 256;
}
