using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>The other RRsets, as a session sees them.</summary>
internal sealed class SqliteRecordTable(SqliteSession session) : IRecordTable
{
    /// <inheritdoc/>
    public Stored<RecordSet>? Find(DomainName zone, RecordKey key)
    {
        if (session.FindZoneId(zone) is not { } id)
            return null;
        using var statement = session.Rent(Queries.FindRecords);
        statement.Bind(1, id);
        BindName(statement, 2, key.Owner);
        statement.Bind(3, (long)key.Type);
        return statement.Step() ? RecordRow.Read(statement) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Stored<RecordSet>> Below(DomainName zone, DomainName name, RecordKey? after = null)
    {
        if (session.FindZoneId(zone) is not { } id)
            yield break;
        using var statement = session.Rent(Queries.RangeOfRecords);
        // Type 0 is no type of data, so nothing stands at "name and 0" less one.
        var start = after is { } last && last.Owner >= name ? last : new RecordKey(name, 0);
        statement.Bind(1, id);
        BindName(statement, 2, start.Owner);
        statement.Bind(3, start == after ? (long)start.Type : -1);
        BindEnd(statement, 4, name);
        while (statement.Step())
            yield return RecordRow.Read(statement);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Stored<RecordSet>> At(DomainName zone, DomainName owner)
    {
        if (session.FindZoneId(zone) is not { } id)
            return [];
        using var statement = session.Rent(Queries.RecordsAt);
        statement.Bind(1, id);
        BindName(statement, 2, owner);
        var found = new List<Stored<RecordSet>>();
        while (statement.Step())
            found.Add(RecordRow.Read(statement));
        return found;
    }

    /// <inheritdoc/>
    public bool Any(DomainName zone, DomainName name)
    {
        if (session.FindZoneId(zone) is not { } id)
            return false;
        using var statement = session.Rent(Queries.AnyRecords);
        statement.Bind(1, id);
        BindName(statement, 2, name);
        BindEnd(statement, 3, name);
        return statement.Step();
    }

    /// <inheritdoc/>
    public long Count(DomainName zone)
    {
        if (session.FindZoneId(zone) is not { } id)
            return 0;
        using var statement = session.Rent(Queries.CountRecords);
        statement.Bind(1, id);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    /// <summary>Sets a parameter to the key of a name.</summary>
    public static void BindName(SqliteStatement statement, int parameter, DomainName name)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength];
        statement.BindBlob(parameter, key[..NameKey.Write(name, key)]);
    }

    /// <summary>Sets a parameter to the end of everything at and below a name.</summary>
    public static void BindEnd(SqliteStatement statement, int parameter, DomainName name)
    {
        Span<byte> key = stackalloc byte[NameKey.MaxLength];
        statement.BindBlob(parameter, key[..NameKey.WriteEnd(name, key)]);
    }
}
