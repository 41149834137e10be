using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>What a store holds beside objects: journals, changes, tokens.</summary>
public abstract class HistoryContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Apex = "3.3.example.net";

    [Fact]
    public void A_journal_is_read_in_the_order_in_which_it_was_written()
    {
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.PutZone(ZoneOf("example.org"));
            // Serials wrap around: their order says nothing.
            transaction.Append(new JournalEntry(France, uint.MaxValue, 3, null));
            transaction.Append(new JournalEntry(Name("example.org"), 7, 8, []));
            transaction.Append(new JournalEntry(France, 3, 4, []));
        });
        Write(transaction => transaction.Append(new JournalEntry(France, 4, 5, null)));
        Assert.Equal([uint.MaxValue, 3, 4], Ask(session => session.Journal(France).Select(entry => entry.From).ToList()));
        Assert.Equal([3u, 4, 5], Ask(session => session.Journal(France).Select(entry => entry.To).ToList()));
        Assert.Equal([true, false, true], Ask(session => session.Journal(France).Select(entry => entry.Changes is null).ToList()));
    }

    [Fact]
    public void A_journal_loses_its_oldest_entries()
    {
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.PutZone(ZoneOf("example.org"));
            for (var serial = 1u; serial <= 10; serial++)
            {
                transaction.Append(new JournalEntry(France, serial, serial + 1, null));
                transaction.Append(new JournalEntry(Name("example.org"), serial, serial + 1, null));
            }

            transaction.TrimJournal(France, 20);
            Assert.Equal(10, transaction.Journal(France).Count());
            transaction.TrimJournal(France, 3);
        });
        Assert.Equal([8u, 9, 10], Ask(session => session.Journal(France).Select(entry => entry.From).ToList()));
        Assert.Equal(10, Ask(session => session.Journal(Name("example.org")).Count()));
        Write(transaction => transaction.TrimJournal(France, 0));
        Assert.Empty(Ask(session => session.Journal(France).ToList()));
        Write(transaction => transaction.Append(new JournalEntry(France, 11, 12, null)));
        Assert.Equal(11u, Assert.Single(Ask(session => session.Journal(France).ToList())).From);
    }

    [Fact]
    public void Serials_of_deleted_zones_stay_until_there_are_later_ones()
    {
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.DeleteZone(France);
            transaction.PutGone(new ZoneSerial(France, 4_000_000_000));
            transaction.PutGone(new ZoneSerial(Name("example.org"), 7));
            transaction.Mark();
            transaction.PutGone(new ZoneSerial(Name("example.com"), 9));
            transaction.RollBack();
        });
        Reopen();
        Assert.Equal([new ZoneSerial(France, 4_000_000_000), new ZoneSerial(Name("example.org"), 7)], Ask(session => session.GoneZones()));
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.PutGone(new ZoneSerial(Name("EXAMPLE.org"), 8));
        });
        Assert.Equal([new ZoneSerial(France, 4_000_000_000), new ZoneSerial(Name("example.org"), 8)], Ask(session => session.GoneZones()));
    }

    [Fact]
    public void Changes_come_newest_first_and_their_numbers_rise()
    {
        Write(transaction =>
        {
            transaction.Append(Line(1));
            transaction.Append(Line(2));
            transaction.Append(Line(10));
            Assert.Equal(10, transaction.LastChange);
            Assert.Throws<ArgumentOutOfRangeException>(() => transaction.Append(Line(10)));
            Assert.Throws<ArgumentOutOfRangeException>(() => transaction.Append(Line(9)));
        });
        Assert.Equal(10, Ask(session => session.LastChange));
        Assert.Equal([10, 2, 1], Ask(session => session.Audit().Select(line => line.Id).ToList()));
        Assert.Equal([2, 1], Ask(session => session.Audit(10).Select(line => line.Id).ToList()));
        Assert.Equal([2, 1], Ask(session => session.Audit(5).Select(line => line.Id).ToList()));
        Assert.Empty(Ask(session => session.Audit(1).ToList()));
    }

    [Fact]
    public void Tokens_are_replaced_by_name_and_removed()
    {
        Write(transaction =>
        {
            transaction.Put(new StoredToken("b", [1], true, DateTimeOffset.UnixEpoch, null));
            transaction.Put(new StoredToken("a", [2], true, DateTimeOffset.UnixEpoch, null));
            transaction.Put(new StoredToken("B", [3], true, DateTimeOffset.UnixEpoch, null));
            transaction.Put(new StoredToken("b", [4], false, DateTimeOffset.UnixEpoch, null));
        });
        Assert.Equal(["B", "a", "b"], Ask(session => session.Tokens().Select(token => token.Name).ToList()));
        Assert.Equal([4], Ask(session => session.Tokens()[2].Hash));
        Write(transaction => transaction.DeleteToken("a"));
        Assert.Equal(["B", "b"], Ask(session => session.Tokens().Select(token => token.Name).ToList()));
    }

    private static AuditLine Line(long id) => new(id, DateTimeOffset.UnixEpoch, "somebody", "local", [], []);
}
