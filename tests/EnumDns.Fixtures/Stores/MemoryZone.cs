using System.Collections.Immutable;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>A zone of the <see cref="MemoryStore"/> with everything in it.</summary>
internal sealed record MemoryZone(StoredZone Header)
{
    /// <summary>Numbers and holes.</summary>
    public SortedTable<E164Number, Stored<Number>> Numbers { get; init; } = SortedTable<E164Number, Stored<Number>>.Empty;

    /// <summary>Blocks.</summary>
    public SortedTable<E164Number, Stored<Block>> Blocks { get; init; } = SortedTable<E164Number, Stored<Block>>.Empty;

    /// <summary>Delegations.</summary>
    public SortedTable<E164Number, Stored<Delegation>> Delegations { get; init; } = SortedTable<E164Number, Stored<Delegation>>.Empty;

    /// <summary>Other RRsets.</summary>
    public SortedTable<RecordKey, Stored<RecordSet>> Records { get; init; } = SortedTable<RecordKey, Stored<RecordSet>>.Empty;

    /// <summary>The journal, oldest entry first.</summary>
    public ImmutableList<JournalEntry> Journal { get; init; } = [];
}
