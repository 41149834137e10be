using EnumDns.Protocol.E164;
using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>The write-ahead log stays small, whatever is written and whoever reads.</summary>
public sealed class SqliteLogTests : IDisposable
{
    private const long Limit = 20 << 20;

    private const int Plain = 40_000;

    private static readonly byte[] LongUri = [.. "sip:"u8, .. Enumerable.Repeat((byte)'x', 220)];

    private static readonly string Long = new('x', 8000);

    private readonly SqlitePlace _place = new();

    private long LogLength => new FileInfo(_place.RegistryFile + "-wal").Length;

    public void Dispose() => _place.Dispose();

    [Fact]
    public void After_an_import_in_one_transaction_the_log_is_empty()
    {
        using var store = _place.Open();
        Write(store, 10_000);
        Assert.Equal(0, LogLength);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Little_is_kept_in_memory_during_an_import_and_much_again_after_it(bool isCommitted)
    {
        using var store = _place.Open();
        using (var transaction = store.Begin())
        {
            StoreChild.PutZone(transaction, 1);
            Assert.Equal(-16384, Kept(transaction));
            transaction.PutAll(StoreChild.Apex, [], 1);
            Assert.Equal(-1024, Kept(transaction));
            if (isCommitted)
                transaction.Commit();
        }

        using var next = store.Begin();
        Assert.Equal(-16384, Kept(next));

        static long Kept(IStoreTransaction transaction)
        {
            using var statement = ((SqliteTransaction)transaction).Rent("PRAGMA cache_size");
            Assert.True(statement.Step());
            return statement.Integer(0);
        }
    }

    [Fact]
    public void A_large_commit_is_over_before_its_log_is_copied()
    {
        using var store = _place.Open();
        using (var transaction = store.Begin())
        {
            StoreChild.PutZone(transaction, 1);
            transaction.PutAll(StoreChild.Apex, Numbers(), 1);
            transaction.Commit();
            Assert.True(LogLength > 64 << 20);
            Assert.True(new FileInfo(_place.RegistryFile).Length < 1 << 20);
            using var reader = store.Read();
            Assert.Equal(Plain, reader.Numbers.Count(StoreChild.Apex));
        }

        Assert.Equal(0, LogLength);
        Write(store, 1);
        Assert.InRange(LogLength, 1, 1 << 20);

        static IEnumerable<PlainNumber> Numbers()
        {
            var number = new PlainNumber();
            for (var i = 0; i < Plain; i++)
            {
                number.Begin(E164Number.Parse($"33{100_000_000 + i}"), null);
                for (var j = 0; j < PlainNumber.MaxEndpoints; j++)
                    number.TryAdd(new PlainEndpoint(10, (ushort)j, "sip"u8, LongUri));
                yield return number;
            }
        }
    }

    [Fact]
    public void A_reader_that_stays_does_not_stop_writers_and_its_log_goes_when_it_goes()
    {
        using var store = _place.Open();
        Write(store, 1);
        using (var reader = store.Read())
        {
            for (var i = 0; i < 4; i++)
                Write(store, 3_000);
            Assert.True(LogLength > Limit);
            Assert.Equal(1, reader.Numbers.Count(StoreChild.Apex));
        }

        for (var i = 0; i < 3; i++)
            Write(store, 10);
        Assert.InRange(LogLength, 0, Limit);
    }

    [Fact]
    public void Many_small_changes_do_not_let_the_log_grow()
    {
        using var store = _place.Open();
        for (var i = 0; i < 120; i++)
            Write(store, 50);
        Assert.InRange(LogLength, 0, Limit);
    }

    [Fact]
    public void A_closed_store_is_one_file()
    {
        using (var store = _place.Open())
            Write(store, 10);
        Assert.Equal(["registry.db"], FolderContents.Of(_place.Folder).Select(file => file.Name));
    }

    private static void Write(SqliteStore store, int numbers)
    {
        long first;
        using (var session = store.Read())
            first = session.LastChange;
        using var transaction = store.Begin();
        StoreChild.PutZone(transaction, first + numbers);
        for (var i = 1; i <= numbers; i++)
            StoreChild.PutNumber(transaction, first + i, Long);
        transaction.Append(new AuditLine(first + numbers, DateTimeOffset.UnixEpoch, "test", "local", [], []));
        transaction.Commit();
    }
}
