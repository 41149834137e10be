using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>One kind of object of a session on the <see cref="MemoryStore"/>.</summary>
/// <param name="zone">Gives the objects of a zone as they are now; null where there is no such zone.</param>
internal sealed class MemoryNumberTable<T>(Func<DomainName, SortedTable<E164Number, Stored<T>>?> zone) : INumberTable<T>
    where T : class
{
    /// <inheritdoc/>
    public Stored<T>? Find(DomainName apex, E164Number number) => Table(apex) is var table && table.Contains(number) ? table.Find(number) : null;

    /// <inheritdoc/>
    public IEnumerable<Stored<T>> Below(DomainName apex, E164Number prefix, E164Number? after = null) =>
        Table(apex).From(after is { } last && last > prefix ? last : prefix)
            .TakeWhile(entry => entry.Key.StartsWith(prefix))
            .Where(entry => after is null || entry.Key > after.Value)
            .Select(entry => entry.Value);

    /// <inheritdoc/>
    public IReadOnlyList<Stored<T>> Above(DomainName apex, E164Number number)
    {
        var table = Table(apex);
        return [.. Enumerable.Range(0, number.Length + 1).Select(number.Prefix).Where(table.Contains).Select(table.Find)];
    }

    /// <inheritdoc/>
    public bool Any(DomainName apex, E164Number prefix) => Below(apex, prefix).Any();

    /// <inheritdoc/>
    public long Count(DomainName apex) => Table(apex).Count;

    private SortedTable<E164Number, Stored<T>> Table(DomainName apex) => zone(apex) ?? SortedTable<E164Number, Stored<T>>.Empty;
}
