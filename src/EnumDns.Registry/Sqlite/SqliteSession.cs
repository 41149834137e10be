using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>A view of the registry's file: a connection with an open transaction, which goes back to where it came from.</summary>
internal class SqliteSession : IStoreSession
{
    private readonly StoreConnection _connection;
    private readonly Action<StoreConnection> _release;
    private readonly Dictionary<DomainName, long> _zoneIds = [];
    private bool _over;
    private bool _released;

    /// <summary>A view over an open transaction.</summary>
    /// <param name="connection">The connection, which nobody else uses meanwhile.</param>
    /// <param name="release">Takes the connection back.</param>
    public SqliteSession(StoreConnection connection, Action<StoreConnection> release)
    {
        (_connection, _release) = (connection, release);
        Numbers = new SqliteNumberTable<Number>(this, NumberQueries.Numbers, row => NumberRow.ReadNumber(row, Endpoints));
        Blocks = new SqliteNumberTable<Block>(this, NumberQueries.Blocks, row => NumberRow.ReadBlock(row, Endpoints));
        Delegations = new SqliteNumberTable<Delegation>(this, NumberQueries.Delegations, NumberRow.ReadDelegation);
        Records = new SqliteRecordTable(this);
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
    public long LastChange
    {
        get
        {
            using var statement = Rent(Queries.LastChange);
            return statement.Step() ? statement.Integer(0) : 0;
        }
    }

    /// <summary>Between endpoints and their text.</summary>
    protected EndpointLines Endpoints { get; } = new();

    /// <summary>The connection.</summary>
    /// <exception cref="ObjectDisposedException">The session is over.</exception>
    protected StoreConnection Connection
    {
        get
        {
            ObjectDisposedException.ThrowIf(_over, this);
            return _connection;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredZone> Zones()
    {
        using var statement = Rent(Queries.Zones);
        var zones = new List<StoredZone>();
        while (statement.Step())
            zones.Add(ZoneRow.Read(statement));
        return zones;
    }

    /// <inheritdoc/>
    public StoredZone? FindZone(DomainName apex)
    {
        using var statement = Rent(Queries.FindZone);
        SqliteRecordTable.BindName(statement, 1, apex);
        return statement.Step() ? ZoneRow.Read(statement) : null;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ZoneSerial> GoneZones()
    {
        using var statement = Rent(Queries.GoneZones);
        var zones = new List<ZoneSerial>();
        while (statement.Step())
            zones.Add(ZoneRow.ReadGone(statement));
        return zones;
    }

    /// <inheritdoc/>
    public INumberStream StreamNumbers(DomainName zone, E164Number prefix)
    {
        if (FindZoneId(zone) is not { } id)
            return new SqliteNumberStream(null, Endpoints);
        var rows = Rent(NumberQueries.Numbers.Range);
        SqliteNumberTable<Number>.BindRange(rows, id, prefix, null);
        return new SqliteNumberStream(rows, Endpoints);
    }

    /// <inheritdoc/>
    public IEnumerable<AuditLine> Audit(long? before = null)
    {
        using var statement = Rent(Queries.Changes);
        statement.Bind(1, before ?? long.MaxValue);
        while (statement.Step())
            yield return AuditRow.Read(statement, ChangedObjects(statement.Integer(0)));
    }

    /// <inheritdoc/>
    public IEnumerable<JournalEntry> Journal(DomainName zone)
    {
        if (FindZoneId(zone) is not { } id)
            yield break;
        using var statement = Rent(Queries.Journal);
        statement.Bind(1, id);
        while (statement.Step())
        {
            if (statement.IsNull(2))
                yield return new JournalEntry(zone, (uint)statement.Integer(0), (uint)statement.Integer(1), null);
            else if (JournalOctets.TryRead(statement.Octets(2), out var changes))
                yield return new JournalEntry(zone, (uint)statement.Integer(0), (uint)statement.Integer(1), changes);
            else
                throw SqliteFaults.Damaged(statement.Folder, $"the journal of {zone} at serial {(uint)statement.Integer(1)} is not what the program writes");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoredToken> Tokens()
    {
        using var statement = Rent(Queries.Tokens);
        var tokens = new List<StoredToken>();
        while (statement.Step())
            tokens.Add(AuditRow.ReadToken(statement));
        return tokens;
    }

    /// <summary>A prepared statement of the session's connection.</summary>
    public virtual SqliteStatement Rent(string sql) => Connection.Rent(sql);

    /// <summary>The id by which the tables know a zone, or null where there is no such zone.</summary>
    public long? FindZoneId(DomainName apex)
    {
        if (_zoneIds.TryGetValue(apex, out var id))
            return id;
        using var statement = Rent(Queries.FindZoneId);
        SqliteRecordTable.BindName(statement, 1, apex);
        if (!statement.Step())
            return null;
        return _zoneIds[apex] = statement.Integer(0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Close();
        if (!_released)
        {
            _released = true;
            _release(_connection);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Refuses every later use; the connection is given back when the session is disposed.</summary>
    protected void Close() => _over = true;

    /// <summary>Forgets what is known of zones.</summary>
    protected void ForgetZoneIds() => _zoneIds.Clear();

    private List<ChangedObject> ChangedObjects(long change)
    {
        using var statement = Rent(Queries.ChangedObjects);
        statement.Bind(1, change);
        var objects = new List<ChangedObject>();
        while (statement.Step())
            objects.Add(AuditRow.ReadObject(statement));
        return objects;
    }
}
