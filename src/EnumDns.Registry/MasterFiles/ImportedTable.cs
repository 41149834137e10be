using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.MasterFiles;

/// <summary>The objects of one kind of a zone that is not stored yet. Streams are as fast as a store's; single lookups are not, and the compiler of a whole zone asks for none.</summary>
/// <param name="zone">The zone's apex.</param>
/// <param name="objects">The objects in tree order, streamed anew each time.</param>
/// <param name="key">What names an object.</param>
internal sealed class ImportedTable<T>(DomainName zone, IEnumerable<T> objects, Func<T, E164Number> key) : INumberTable<T>
    where T : class
{
    /// <inheritdoc/>
    public Stored<T>? Find(DomainName apex, E164Number number) => Below(apex, number).Where(found => key(found.Value) == number).Select(found => (Stored<T>?)found).FirstOrDefault();

    /// <inheritdoc/>
    public IEnumerable<Stored<T>> Below(DomainName apex, E164Number prefix, E164Number? after = null) =>
        from value in apex == zone ? objects : []
        where key(value).StartsWith(prefix) && (after is null || key(value) > after)
        select new Stored<T>(value, 0);

    /// <inheritdoc/>
    public IReadOnlyList<Stored<T>> Above(DomainName apex, E164Number number) => [.. Below(apex, default).Where(found => number.StartsWith(key(found.Value)))];

    /// <inheritdoc/>
    public bool Any(DomainName apex, E164Number prefix) => Below(apex, prefix).Any();

    /// <inheritdoc/>
    public long Count(DomainName apex) => Below(apex, default).LongCount();
}
