using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.MasterFiles;

/// <summary>The records of a zone that is not stored yet, and those of the zones that are.</summary>
/// <param name="zone">The apex of the zone that is not stored yet.</param>
/// <param name="records">Its records, in canonical order of owners, then by type.</param>
/// <param name="others">The records of all other zones, or null where there are none.</param>
internal sealed class ImportedRecords(DomainName zone, IReadOnlyList<RecordSet> records, IRecordTable? others) : IRecordTable
{
    /// <inheritdoc/>
    public Stored<RecordSet>? Find(DomainName apex, RecordKey key) =>
        At(apex, key.Owner).Where(found => found.Value.Type == key.Type).Select(found => (Stored<RecordSet>?)found).FirstOrDefault();

    /// <inheritdoc/>
    public IEnumerable<Stored<RecordSet>> Below(DomainName apex, DomainName name, RecordKey? after = null)
    {
        if (apex != zone)
            return others?.Below(apex, name, after) ?? [];
        return records.Where(value => value.Owner.IsAtOrBelow(name) && (after is null || value.Key > after)).Select(value => new Stored<RecordSet>(value, 0));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Stored<RecordSet>> At(DomainName apex, DomainName owner) =>
        apex == zone ? [.. Below(apex, owner).Where(found => found.Value.Owner == owner)] : others?.At(apex, owner) ?? [];

    /// <inheritdoc/>
    public bool Any(DomainName apex, DomainName name) => Below(apex, name).Any();

    /// <inheritdoc/>
    public long Count(DomainName apex) => Below(apex, apex).LongCount();
}
