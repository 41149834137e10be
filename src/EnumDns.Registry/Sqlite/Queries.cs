namespace EnumDns.Registry.Sqlite;

/// <summary>Every statement of the store that is not in <see cref="NumberQueries"/>. A connection finds a prepared statement by the instance of its text.</summary>
internal static class Queries
{
    /// <summary>Begins a view; it is fixed by the first row that is read.</summary>
    public const string BeginRead = "BEGIN";

    /// <summary>Begins the one transaction that writes.</summary>
    public const string BeginWrite = "BEGIN IMMEDIATE";

    /// <summary>Makes a transaction durable, or ends a view.</summary>
    public const string Commit = "COMMIT";

    /// <summary>Takes a transaction back.</summary>
    public const string RollBack = "ROLLBACK";

    /// <summary>Keeps up to 16 MiB of the file in memory: the upper pages of the trees, for changes in any order.</summary>
    public const string KeepMuch = "PRAGMA cache_size = -16384";

    /// <summary>Keeps up to 1 MiB of the file in memory, for rows in its order.</summary>
    public const string KeepLittle = "PRAGMA cache_size = -1024";

    /// <summary>Marks a state inside a transaction.</summary>
    public const string Mark = "SAVEPOINT mark";

    /// <summary>Returns to the mark, which stays.</summary>
    public const string RollBackToMark = "ROLLBACK TO mark";

    /// <summary>Forgets the mark.</summary>
    public const string ReleaseMark = "RELEASE mark";

    /// <summary>Begins a move, whose statements succeed together or not at all.</summary>
    public const string BeginMove = "SAVEPOINT move";

    /// <summary>Takes the statements of a move back.</summary>
    public const string RollBackMove = "ROLLBACK TO move";

    /// <summary>Ends a move.</summary>
    public const string EndMove = "RELEASE move";

    /// <summary>All zones in canonical order.</summary>
    public const string Zones = $"{ZoneRow} ORDER BY sort_key";

    /// <summary>One zone: key of its apex.</summary>
    public const string FindZone = $"{ZoneRow} WHERE sort_key = ?1";

    /// <summary>The id of a zone: key of its apex.</summary>
    public const string FindZoneId = "SELECT id FROM zone WHERE sort_key = ?1";

    /// <summary>Writes a zone, which keeps its id: the key of its apex, then the columns.</summary>
    public const string PutZone = """
        INSERT INTO zone (sort_key, apex, serial, version, primary_server, mailbox, name_servers, refresh, retry, expire, minimum, default_ttl,
          soa_ttl, name_server_ttl, serial_scheme, trunk_prefix, international_prefix, country_code, note)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
        ON CONFLICT (sort_key) DO UPDATE SET apex = ?2, serial = ?3, version = ?4, primary_server = ?5, mailbox = ?6, name_servers = ?7, refresh = ?8,
          retry = ?9, expire = ?10, minimum = ?11, default_ttl = ?12, soa_ttl = ?13, name_server_ttl = ?14, serial_scheme = ?15, trunk_prefix = ?16,
          international_prefix = ?17, country_code = ?18, note = ?19
        """;

    /// <summary>Removes a zone: id.</summary>
    public const string DeleteZone = "DELETE FROM zone WHERE id = ?1";

    /// <summary>The last serials of deleted zones, in canonical order.</summary>
    public const string GoneZones = "SELECT apex, serial FROM gone_zone ORDER BY sort_key";

    /// <summary>Remembers a deleted zone: key of its apex, apex, serial.</summary>
    public const string PutGone = "REPLACE INTO gone_zone (sort_key, apex, serial) VALUES (?1, ?2, ?3)";

    /// <summary>One RRset: zone, key of the owner, type.</summary>
    public const string FindRecords = $"{RecordRow} WHERE zone = ?1 AND sort_key = ?2 AND type = ?3";

    /// <summary>The RRsets of a range in order: zone, key of the owner and type before the first, key of the owner behind the last.</summary>
    public const string RangeOfRecords = $"{RecordRow} WHERE zone = ?1 AND (sort_key, type) > (?2, ?3) AND sort_key < ?4 ORDER BY sort_key, type";

    /// <summary>The RRsets at a name: zone, key of the owner.</summary>
    public const string RecordsAt = $"{RecordRow} WHERE zone = ?1 AND sort_key = ?2 ORDER BY type";

    /// <summary>Whether a range has an RRset: zone, key of the first owner, key behind the last.</summary>
    public const string AnyRecords = "SELECT 1 FROM record WHERE zone = ?1 AND sort_key >= ?2 AND sort_key < ?3 LIMIT 1";

    /// <summary>The RRsets of a zone.</summary>
    public const string CountRecords = "SELECT count(*) FROM record WHERE zone = ?1";

    /// <summary>Writes an RRset: zone, key of the owner, then the columns.</summary>
    public const string PutRecords = """
        REPLACE INTO record (zone, sort_key, type, version, owner, ttl, records, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    /// <summary>Removes an RRset: zone, key of the owner, type.</summary>
    public const string DeleteRecords = "DELETE FROM record WHERE zone = ?1 AND sort_key = ?2 AND type = ?3";

    /// <summary>Removes the RRsets of a zone.</summary>
    public const string DeleteAllRecords = "DELETE FROM record WHERE zone = ?1";

    /// <summary>Gives the RRsets of a range to another zone: as <see cref="AnyRecords"/>, then the other zone.</summary>
    public const string MoveRecords = "UPDATE record SET zone = ?4 WHERE zone = ?1 AND sort_key >= ?2 AND sort_key < ?3";

    /// <summary>A zone's journal, the oldest entry first.</summary>
    public const string Journal = "SELECT from_serial, to_serial, changes FROM journal WHERE zone = ?1 ORDER BY id";

    /// <summary>Appends to a journal: zone, serials, changes.</summary>
    public const string AppendJournal = "INSERT INTO journal (zone, from_serial, to_serial, changes) VALUES (?1, ?2, ?3, ?4)";

    /// <summary>Drops the oldest entries of a journal: zone, how many stay.</summary>
    public const string TrimJournal = """
        DELETE FROM journal WHERE zone = ?1 AND id <= (SELECT id FROM journal WHERE zone = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
        """;

    /// <summary>Removes a zone's journal.</summary>
    public const string DeleteJournal = "DELETE FROM journal WHERE zone = ?1";

    /// <summary>The id of the last change, or NULL.</summary>
    public const string LastChange = "SELECT max(id) FROM change";

    /// <summary>Changes before an id, the newest first.</summary>
    public const string Changes = "SELECT id, time, actor, origin, serials FROM change WHERE id < ?1 ORDER BY id DESC";

    /// <summary>What a change did: its id.</summary>
    public const string ChangedObjects = "SELECT action, kind, zone, key, before, after FROM changed_object WHERE change = ?1 ORDER BY position";

    /// <summary>Appends a change.</summary>
    public const string AppendChange = "INSERT INTO change (id, time, actor, origin, serials) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <summary>Appends what a change did to one object.</summary>
    public const string AppendChangedObject = """
        INSERT INTO changed_object (change, position, action, kind, zone, key, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """;

    /// <summary>All tokens by name.</summary>
    public const string Tokens = "SELECT name, hash, can_write, created, expires FROM token ORDER BY name";

    /// <summary>Writes a token.</summary>
    public const string PutToken = "REPLACE INTO token (name, hash, can_write, created, expires) VALUES (?1, ?2, ?3, ?4, ?5)";

    /// <summary>Removes a token: name.</summary>
    public const string DeleteToken = "DELETE FROM token WHERE name = ?1";

    private const string ZoneRow = """
        SELECT apex, serial, version, primary_server, mailbox, name_servers, refresh, retry, expire, minimum, default_ttl,
          soa_ttl, name_server_ttl, serial_scheme, trunk_prefix, international_prefix, country_code, note FROM zone
        """;

    private const string RecordRow = "SELECT type, version, owner, ttl, records, note FROM record";
}
