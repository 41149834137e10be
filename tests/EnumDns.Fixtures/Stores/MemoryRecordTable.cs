using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>The other RRsets of a session on the <see cref="MemoryStore"/>.</summary>
/// <param name="zone">Gives the RRsets of a zone as they are now; null where there is no such zone.</param>
internal sealed class MemoryRecordTable(Func<DomainName, SortedTable<RecordKey, Stored<RecordSet>>?> zone) : IRecordTable
{
    /// <inheritdoc/>
    public Stored<RecordSet>? Find(DomainName apex, RecordKey key) => Table(apex) is var table && table.Contains(key) ? table.Find(key) : null;

    /// <inheritdoc/>
    public IEnumerable<Stored<RecordSet>> Below(DomainName apex, DomainName name, RecordKey? after = null)
    {
        var first = new RecordKey(name, default);
        return Table(apex).From(after is { } last && last > first ? last : first)
            .TakeWhile(entry => entry.Key.Owner.IsAtOrBelow(name))
            .Where(entry => after is null || entry.Key > after.Value)
            .Select(entry => entry.Value);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Stored<RecordSet>> At(DomainName apex, DomainName owner) =>
        [.. Table(apex).From(new RecordKey(owner, default)).TakeWhile(entry => entry.Key.Owner == owner).Select(entry => entry.Value)];

    /// <inheritdoc/>
    public bool Any(DomainName apex, DomainName name) => Below(apex, name).Any();

    /// <inheritdoc/>
    public long Count(DomainName apex) => Table(apex).Count;

    private SortedTable<RecordKey, Stored<RecordSet>> Table(DomainName apex) => zone(apex) ?? SortedTable<RecordKey, Stored<RecordSet>>.Empty;
}
