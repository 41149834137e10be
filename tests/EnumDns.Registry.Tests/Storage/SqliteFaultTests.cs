using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using StoreTransaction = EnumDns.Registry.Sqlite.SqliteTransaction;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>What SQLite's errors become.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData(raw.SQLITE_FULL, StoreFault.Full)]
    [InlineData(raw.SQLITE_READONLY, StoreFault.ReadOnly)]
    [InlineData(raw.SQLITE_READONLY | (4 << 8), StoreFault.ReadOnly)]
    [InlineData(raw.SQLITE_BUSY, StoreFault.InUse)]
    [InlineData(raw.SQLITE_CORRUPT, StoreFault.Corrupt)]
    [InlineData(raw.SQLITE_CORRUPT | (1 << 8), StoreFault.Corrupt)]
    [InlineData(raw.SQLITE_NOTADB, StoreFault.Corrupt)]
    [InlineData(raw.SQLITE_IOERR | (1 << 8), StoreFault.Unreadable)]
    [InlineData(raw.SQLITE_CANTOPEN, StoreFault.Unreadable)]
    public void A_result_of_SQLite_is_a_fault_with_the_directory_in_its_message(int code, StoreFault fault)
    {
        var error = Assert.IsType<StoreException>(SqliteFaults.FromResult(code, "text", _place.Folder));
        Assert.Equal(fault, error.Fault);
        Assert.Contains(_place.Folder, error.Message, StringComparison.Ordinal);
        Assert.Contains("text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_a_bug_can_bring_is_no_fault_of_the_store() =>
        Assert.IsType<InvalidOperationException>(SqliteFaults.FromResult(raw.SQLITE_CONSTRAINT, "text", _place.Folder));

    [Fact]
    public void A_transaction_that_SQLite_has_taken_back_takes_nothing_more()
    {
        _place.Open().Dispose();
        using (var connection = Connect())
        {
            connection.Execute(Queries.BeginWrite);
            using var transaction = new StoreTransaction(connection, _ => { });
            StoreChild.PutZone(transaction, 1);
            // As SQLite does after some errors, before anybody could say so.
            connection.Check(raw.sqlite3_exec(connection.Handle, Queries.RollBack));
            Assert.Throws<StoreException>(() => StoreChild.PutZone(transaction, 2));
            Assert.Throws<StoreException>(transaction.Commit);
        }

        using var store = _place.Open();
        using var session = store.Read();
        Assert.Empty(session.Zones());
    }

    [Fact]
    public void A_writer_of_another_program_is_waited_for_and_then_told_of()
    {
        using var store = _place.Open();
        using (var other = Connect())
        {
            other.Execute(Queries.BeginWrite);
            Assert.Equal(StoreFault.InUse, Assert.Throws<StoreException>(store.Begin).Fault);
            other.Execute(Queries.RollBack);
        }

        StoreChild.Change(store, 1);
    }

    private StoreConnection Connect() => StoreConnection.Open(_place.Folder, _place.RegistryFile, SqliteOpenMode.ReadWrite, "PRAGMA synchronous = OFF");
}
