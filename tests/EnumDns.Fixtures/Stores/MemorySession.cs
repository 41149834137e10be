using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>A view of the <see cref="MemoryStore"/> at one instant.</summary>
internal class MemorySession : IStoreSession
{
    private bool _over;

    /// <summary>A view of a state.</summary>
    public MemorySession(MemoryState state)
    {
        Held = state;
        Numbers = new MemoryNumberTable<Number>(apex => State.Zones.GetValueOrDefault(apex)?.Numbers);
        Blocks = new MemoryNumberTable<Block>(apex => State.Zones.GetValueOrDefault(apex)?.Blocks);
        Delegations = new MemoryNumberTable<Delegation>(apex => State.Zones.GetValueOrDefault(apex)?.Delegations);
        Records = new MemoryRecordTable(apex => State.Zones.GetValueOrDefault(apex)?.Records);
    }

    /// <inheritdoc/>
    public INumberTable<Number> Numbers { get; }

    /// <inheritdoc/>
    public INumberTable<Block> Blocks { get; }

    /// <inheritdoc/>
    public INumberTable<Delegation> Delegations { get; }

    /// <inheritdoc/>
    public IRecordTable Records { get; }

    /// <inheritdoc/>
    public long LastChange => State.Audit.IsEmpty ? 0 : State.Audit[^1].Id;

    /// <summary>The state, which a transaction replaces with each of its changes.</summary>
    protected MemoryState State
    {
        get
        {
            ObjectDisposedException.ThrowIf(_over, this);
            return Held;
        }
        set => Held = value;
    }

    /// <summary>Whether the session is over.</summary>
    protected bool IsOver => _over;

    private MemoryState Held { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<StoredZone> Zones() => [.. State.Zones.Values.Select(zone => zone.Header)];

    /// <inheritdoc/>
    public IReadOnlyList<ZoneSerial> GoneZones() => [.. State.Gone.Select(zone => new ZoneSerial(zone.Key, zone.Value))];

    /// <inheritdoc/>
    public StoredZone? FindZone(DomainName apex) => State.Zones.GetValueOrDefault(apex)?.Header;

    /// <inheritdoc/>
    public IEnumerable<AuditLine> Audit(long? before = null) => State.Audit.Reverse().Where(line => before is null || line.Id < before);

    /// <inheritdoc/>
    public IEnumerable<JournalEntry> Journal(DomainName zone) => State.Zones.GetValueOrDefault(zone)?.Journal ?? [];

    /// <inheritdoc/>
    public IReadOnlyList<StoredToken> Tokens() => [.. State.Tokens.Values];

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _over = true;
        GC.SuppressFinalize(this);
    }
}
