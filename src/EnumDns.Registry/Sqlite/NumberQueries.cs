namespace EnumDns.Registry.Sqlite;

/// <summary>The statements for one table of objects that a number or prefix names. Digits as text sort in tree order.</summary>
internal sealed class NumberQueries
{
    /// <summary>Numbers and holes.</summary>
    public static readonly NumberQueries Numbers = new("number", "digits", ["ttl", "hole", "endpoints", "note"]);

    /// <summary>Blocks.</summary>
    public static readonly NumberQueries Blocks = new("block", "prefix", ["ttl", "length", "endpoints", "note"]);

    /// <summary>Delegations.</summary>
    public static readonly NumberQueries Delegations = new("delegation", "prefix", ["ttl", "servers", "signers", "note"]);

    private NumberQueries(string table, string key, string[] columns)
    {
        var row = $"SELECT {key}, version, {string.Join(", ", columns)} FROM {table}";
        var range = $"WHERE zone = ?1 AND {key} >= ?2 AND {key} < ?3";
        Find = $"{row} WHERE zone = ?1 AND {key} = ?2";
        Range = $"{row} {range} ORDER BY {key}";
        AtOrBefore = $"{row} WHERE zone = ?1 AND {key} <= ?2 ORDER BY {key} DESC LIMIT 1";
        Any = $"SELECT 1 FROM {table} {range} LIMIT 1";
        Count = $"SELECT count(*) FROM {table} WHERE zone = ?1";
        Put = $"REPLACE INTO {table} (zone, {key}, version, {string.Join(", ", columns)}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        Delete = $"DELETE FROM {table} WHERE zone = ?1 AND {key} = ?2";
        DeleteAll = $"DELETE FROM {table} WHERE zone = ?1";
        Move = $"UPDATE {table} SET zone = ?4 {range}";
    }

    /// <summary>One object: zone, key.</summary>
    public string Find { get; }

    /// <summary>The objects of a range in order: zone, first key, key behind the last.</summary>
    public string Range { get; }

    /// <summary>The object with a key, or the last before it: zone, key.</summary>
    public string AtOrBefore { get; }

    /// <summary>Whether a range has an object: as <see cref="Range"/>.</summary>
    public string Any { get; }

    /// <summary>The objects of a zone.</summary>
    public string Count { get; }

    /// <summary>Writes an object: zone, key, version, its four columns.</summary>
    public string Put { get; }

    /// <summary>Removes an object: zone, key.</summary>
    public string Delete { get; }

    /// <summary>Removes the objects of a zone.</summary>
    public string DeleteAll { get; }

    /// <summary>Gives the objects of a range to another zone: as <see cref="Range"/>, then the other zone.</summary>
    public string Move { get; }

    /// <summary>Writes numbers that have neither a hole nor a note: zone, version, then digits, TTL and endpoints of each.</summary>
    /// <param name="count">How many.</param>
    public static string PutPlain(int count) =>
        $"REPLACE INTO number (zone, digits, version, ttl, endpoints) VALUES {string.Join(", ", Enumerable.Range(1, count).Select(row => $"(?1, ?{3 * row}, ?2, ?{3 * row + 1}, ?{3 * row + 2})"))}";

    /// <summary>All statements of the table.</summary>
    public IReadOnlyList<string> All => [Find, Range, AtOrBefore, Any, Count, Put, Delete, DeleteAll, Move];
}
