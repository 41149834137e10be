using System.Buffers;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Sqlite;

/// <summary>The one transaction that writes.</summary>
/// <param name="connection">The connection, on which the transaction is open.</param>
/// <param name="release">Takes the connection back and undoes what was not committed.</param>
internal sealed class SqliteTransaction(StoreConnection connection, Action<StoreConnection> release) : SqliteSession(connection, release), IStoreTransaction
{
    private static readonly NumberQueries[] NumberTables = [NumberQueries.Numbers, NumberQueries.Blocks, NumberQueries.Delegations];

    private bool _marked;

    // Whether the log may have grown so much that copying it into the file takes long.
    private bool _isLarge;

    /// <inheritdoc/>
    public override SqliteStatement Rent(string sql)
    {
        RequireOpen();
        return base.Rent(sql);
    }

    /// <inheritdoc/>
    public void PutZone(StoredZone zone)
    {
        using var statement = Rent(Queries.PutZone);
        ZoneRow.Bind(statement, zone);
        statement.Run();
    }

    /// <inheritdoc/>
    public void DeleteZone(DomainName apex)
    {
        if (FindZoneId(apex) is not { } id)
            return;
        ClearZone(apex);
        Run(Queries.DeleteJournal, id);
        Run(Queries.DeleteZone, id);
        ForgetZoneIds();
    }

    /// <inheritdoc/>
    public void PutGone(ZoneSerial zone)
    {
        using var statement = Rent(Queries.PutGone);
        ZoneRow.Bind(statement, zone);
        statement.Run();
    }

    /// <inheritdoc/>
    public void ClearZone(DomainName apex)
    {
        if (FindZoneId(apex) is not { } id)
            return;
        foreach (var table in NumberTables)
            Run(table.DeleteAll, id);
        Run(Queries.DeleteAllRecords, id);
    }

    /// <inheritdoc/>
    public void Move(DomainName from, DomainName to, DomainName name)
    {
        var source = ZoneId(from);
        var target = ZoneId(to);
        Run(Queries.BeginMove);
        try
        {
            SqliteMove.Run(this, source, target, from, name);
        }
        catch (InvalidOperationException)
        {
            Run(Queries.RollBackMove);
            throw;
        }
        finally
        {
            if (Connection.InTransaction)
                Run(Queries.EndMove);
        }
    }

    /// <inheritdoc/>
    public void Put(DomainName zone, Number number, long version)
    {
        using var statement = RentPut(NumberQueries.Numbers, zone, number.Digits, version);
        NumberRow.Bind(statement, number, Endpoints);
        statement.Run();
    }

    /// <inheritdoc/>
    public void PutAll(DomainName zone, IEnumerable<PlainNumber> numbers, long version)
    {
        var id = ZoneId(zone);
        _isLarge = true;
        Connection.KeepLittle();
        PlainRows.Put(Rent, id, numbers, version);
    }

    /// <inheritdoc/>
    public void Put(DomainName zone, Block block, long version)
    {
        using var statement = RentPut(NumberQueries.Blocks, zone, block.Prefix, version);
        NumberRow.Bind(statement, block, Endpoints);
        statement.Run();
    }

    /// <inheritdoc/>
    public void Put(DomainName zone, Delegation delegation, long version)
    {
        using var statement = RentPut(NumberQueries.Delegations, zone, delegation.Prefix, version);
        NumberRow.Bind(statement, delegation);
        statement.Run();
    }

    /// <inheritdoc/>
    public void Put(DomainName zone, RecordSet records, long version)
    {
        var id = ZoneId(zone);
        using var statement = Rent(Queries.PutRecords);
        statement.Bind(1, id);
        RecordRow.Bind(statement, records, version);
        statement.Run();
    }

    /// <inheritdoc/>
    public void DeleteNumber(DomainName zone, E164Number number) => Delete(NumberQueries.Numbers, zone, number);

    /// <inheritdoc/>
    public void DeleteBlock(DomainName zone, E164Number prefix) => Delete(NumberQueries.Blocks, zone, prefix);

    /// <inheritdoc/>
    public void DeleteDelegation(DomainName zone, E164Number prefix) => Delete(NumberQueries.Delegations, zone, prefix);

    /// <inheritdoc/>
    public void DeleteRecords(DomainName zone, RecordKey key)
    {
        if (FindZoneId(zone) is not { } id)
            return;
        using var statement = Rent(Queries.DeleteRecords);
        statement.Bind(1, id);
        SqliteRecordTable.BindName(statement, 2, key.Owner);
        statement.Bind(3, (long)key.Type);
        statement.Run();
    }

    /// <inheritdoc/>
    public void Append(JournalEntry entry)
    {
        var id = ZoneId(entry.Zone);
        using var statement = Rent(Queries.AppendJournal);
        statement.Bind(1, id);
        statement.Bind(2, entry.From);
        statement.Bind(3, entry.To);
        if (entry.Changes is null)
        {
            statement.BindNull(4);
        }
        else
        {
            var octets = new ArrayBufferWriter<byte>(512);
            JournalOctets.Write(entry.Changes, octets);
            statement.BindBlob(4, octets.WrittenSpan);
        }

        statement.Run();
    }

    /// <inheritdoc/>
    public void TrimJournal(DomainName zone, int entries)
    {
        if (FindZoneId(zone) is not { } id)
            return;
        using var statement = Rent(Queries.TrimJournal);
        statement.Bind(1, id);
        statement.Bind(2, entries);
        statement.Run();
    }

    /// <inheritdoc/>
    public void Append(AuditLine line)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(line.Id, LastChange, nameof(line));
        using (var statement = Rent(Queries.AppendChange))
        {
            AuditRow.Bind(statement, line);
            statement.Run();
        }

        for (var i = 0; i < line.Objects.Count; i++)
        {
            using var statement = Rent(Queries.AppendChangedObject);
            statement.Bind(1, line.Id);
            statement.Bind(2, i);
            AuditRow.Bind(statement, line.Objects[i]);
            statement.Run();
        }
    }

    /// <inheritdoc/>
    public void Put(StoredToken token)
    {
        using var statement = Rent(Queries.PutToken);
        AuditRow.Bind(statement, token);
        statement.Run();
    }

    /// <inheritdoc/>
    public void DeleteToken(string name)
    {
        using var statement = Rent(Queries.DeleteToken);
        statement.Bind(1, name);
        statement.Run();
    }

    /// <inheritdoc/>
    public void Mark()
    {
        if (_marked)
            Run(Queries.ReleaseMark);
        Run(Queries.Mark);
        _marked = true;
    }

    /// <inheritdoc/>
    public void RollBack()
    {
        if (!_marked)
            throw new InvalidOperationException("Nothing was marked.");
        Run(Queries.RollBackToMark);
        ForgetZoneIds();
    }

    /// <inheritdoc/>
    public void Commit()
    {
        try
        {
            RequireOpen();
            Connection.EndRented();
            if (_isLarge)
                Connection.CommitToLog();
            else
                Connection.Execute(Queries.Commit);
        }
        finally
        {
            Close();
        }
    }

    // SQLite takes some failed transactions back at once. What came after would be committed statement by statement.
    private void RequireOpen()
    {
        if (!Connection.InTransaction)
            throw new StoreException(StoreFault.Unreadable, "An earlier error has ended this transaction; nothing of it stays.");
    }

    private SqliteStatement RentPut(NumberQueries queries, DomainName zone, E164Number number, long version)
    {
        var id = ZoneId(zone);
        var statement = Rent(queries.Put);
        statement.Bind(1, id);
        SqliteNumberTable<Number>.BindNumber(statement, 2, number);
        statement.Bind(3, version);
        return statement;
    }

    private void Delete(NumberQueries queries, DomainName zone, E164Number number)
    {
        if (FindZoneId(zone) is not { } id)
            return;
        using var statement = Rent(queries.Delete);
        statement.Bind(1, id);
        SqliteNumberTable<Number>.BindNumber(statement, 2, number);
        statement.Run();
    }

    private void Run(string sql)
    {
        using var statement = Rent(sql);
        statement.Run();
    }

    private void Run(string sql, long zone)
    {
        using var statement = Rent(sql);
        statement.Bind(1, zone);
        statement.Run();
    }

    private long ZoneId(DomainName apex) => FindZoneId(apex) ?? throw new InvalidOperationException($"There is no zone {apex}");
}
