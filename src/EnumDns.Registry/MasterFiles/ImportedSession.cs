using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.MasterFiles;

/// <summary>
/// The registry as it would be with an imported zone in it, for the compiler to look at before anything is written. Disposing of
/// it leaves the registry's own session open.
/// </summary>
/// <param name="zone">The imported zone.</param>
/// <param name="objects">What was recognised in it.</param>
/// <param name="withSettled">Whether settled numbers are in it too.</param>
/// <param name="registry">The registry as it is, or null where there is none.</param>
internal sealed class ImportedSession(StoredZone zone, RecognisedObjects objects, bool withSettled, IStoreSession? registry) : IStoreSession
{
    private readonly DomainName _apex = zone.Zone.Apex;

    /// <inheritdoc/>
    public INumberTable<Number> Numbers { get; } = new ImportedTable<Number>(zone.Zone.Apex, withSettled ? objects.Numbers : objects.OtherNumbers, number => number.Digits);

    /// <inheritdoc/>
    public INumberTable<Block> Blocks { get; } = new ImportedTable<Block>(zone.Zone.Apex, objects.Blocks, block => block.Prefix);

    /// <inheritdoc/>
    public INumberTable<Delegation> Delegations { get; } = new ImportedTable<Delegation>(zone.Zone.Apex, objects.Delegations, delegation => delegation.Prefix);

    /// <inheritdoc/>
    public IRecordTable Records { get; } = new ImportedRecords(zone.Zone.Apex, objects.Records, registry?.Records);

    /// <inheritdoc/>
    public long LastChange => 0;

    /// <inheritdoc/>
    public IReadOnlyList<StoredZone> Zones() =>
        [.. (registry?.Zones() ?? []).Where(other => other.Zone.Apex != _apex).Append(zone).OrderBy(known => known.Zone.Apex)];

    /// <inheritdoc/>
    public IReadOnlyList<ZoneSerial> GoneZones() => [];

    /// <inheritdoc/>
    public StoredZone? FindZone(DomainName apex) => apex == _apex ? zone : registry?.FindZone(apex);

    /// <inheritdoc/>
    public IEnumerable<AuditLine> Audit(long? before = null) => [];

    /// <inheritdoc/>
    public IEnumerable<JournalEntry> Journal(DomainName zone) => [];

    /// <inheritdoc/>
    public IReadOnlyList<StoredToken> Tokens() => [];

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
