using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Transactions and views (<see cref="IStoreTransaction"/>).</summary>
public abstract class TransactionContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Apex = "3.3.example.net";

    [Fact]
    public void A_new_store_is_empty()
    {
        Assert.Empty(Ask(session => session.Zones()));
        Assert.Empty(Ask(session => session.Tokens()));
        Assert.Empty(Ask(session => session.Audit().ToList()));
        Assert.Equal(0, Ask(session => session.LastChange));
    }

    [Fact]
    public void A_transaction_sees_its_own_changes_and_others_do_not_until_it_commits()
    {
        WriteNumbers(Apex, "331");
        using var transaction = Store.Begin();
        transaction.Put(France, NumberOf("332"), 2);
        transaction.DeleteNumber(France, Digits("331"));
        Assert.Equal("+332", Assert.Single(transaction.Numbers.Below(France, default)).Value.Digits.ToString());
        Assert.Equal(["331"], Below(Apex, ""));
        transaction.Commit();
        Assert.Equal(["332"], Below(Apex, ""));
    }

    [Fact]
    public void What_was_committed_is_there_after_the_store_was_closed()
    {
        WriteNumbers(Apex, "331");
        Reopen();
        Assert.Equal(["331"], Below(Apex, ""));
    }

    [Fact]
    public void A_view_does_not_change_while_others_commit()
    {
        WriteNumbers(Apex, "331");
        using var early = Store.Read();
        WriteNumbers(Apex, "332");
        using var late = Store.Read();
        Write(transaction => transaction.DeleteZone(France));
        Assert.Equal(1, early.Numbers.Count(France));
        Assert.Equal(2, late.Numbers.Count(France));
        Assert.NotNull(late.FindZone(France));
        Assert.Null(Ask(session => session.FindZone(France)));
    }

    [Fact]
    public void A_view_that_is_read_for_the_first_time_after_a_commit_is_still_the_older_one()
    {
        using var view = Store.Read();
        WriteNumbers(Apex, "331");
        Assert.Empty(view.Zones());
    }

    [Fact]
    public void A_transaction_that_is_not_committed_leaves_nothing()
    {
        WriteNumbers(Apex, "331");
        using (var transaction = Store.Begin())
        {
            transaction.DeleteZone(France);
            transaction.PutZone(ZoneOf("example.org"));
        }

        Assert.Equal(["331"], Below(Apex, ""));
        Assert.Equal([France], Ask(session => session.Zones().Select(zone => zone.Zone.Apex).ToList()));
    }

    [Fact]
    public void There_is_one_transaction_at_a_time()
    {
        using (Store.Begin())
            Assert.Throws<InvalidOperationException>(Store.Begin);
        Store.Begin().Dispose();
        Write(transaction => transaction.PutZone(ZoneOf(Apex)));
        Store.Begin().Dispose();
    }

    [Fact]
    public void After_its_end_a_session_is_not_used()
    {
        var transaction = Store.Begin();
        transaction.Commit();
        Assert.Throws<ObjectDisposedException>(() => transaction.PutZone(ZoneOf(Apex)));
        Assert.Throws<ObjectDisposedException>(transaction.Commit);
        transaction.Dispose();
        var session = Store.Read();
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(session.Zones);
        session.Dispose();
    }

    [Fact]
    public async Task Readers_on_other_threads_see_each_change_whole_or_not_at_all()
    {
        const int changes = 100;
        var writer = Task.Run(() =>
        {
            for (var id = 1; id <= changes; id++)
                StoreChild.Change(Store, id);
        });
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var last = 0L;
            while (last < changes && !writer.IsFaulted)
            {
                using var session = Store.Read();
                var seen = session.LastChange;
                Assert.True(seen >= last);
                Assert.Equal(seen, session.FindZone(StoreChild.Apex)?.Serial ?? 0);
                Assert.Equal(seen, session.Numbers.Below(StoreChild.Apex, default).LongCount());
                last = seen;
            }
        })).ToList();
        await writer;
        await Task.WhenAll(readers);
    }

    [Fact]
    public void Going_back_takes_back_what_came_after_the_mark_and_nothing_else()
    {
        using (var transaction = Store.Begin())
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.Put(France, NumberOf("331"), 1);
            transaction.Mark();
            transaction.Put(France, NumberOf("332"), 1);
            transaction.PutZone(ZoneOf("example.org"));
            transaction.Put(Name("example.org"), NumberOf("332"), 1);
            transaction.RollBack();
            Assert.Null(transaction.FindZone(Name("example.org")));
            Assert.Equal(1, transaction.Numbers.Count(France));
            transaction.Put(France, NumberOf("333"), 1);
            transaction.RollBack();
            transaction.Put(France, NumberOf("334"), 1);
            transaction.Mark();
            transaction.DeleteZone(France);
            transaction.RollBack();
            transaction.PutZone(ZoneOf("example.org"));
            transaction.Commit();
        }

        Assert.Equal(["331", "334"], Below(Apex, ""));
        Assert.Empty(Below("example.org", ""));
    }

    [Fact]
    public void Without_a_mark_there_is_no_way_back()
    {
        using (var transaction = Store.Begin())
        {
            transaction.Mark();
            transaction.Commit();
        }

        using var other = Store.Begin();
        Assert.Throws<InvalidOperationException>(other.RollBack);
    }

    [Fact]
    public void Objects_are_put_into_zones_that_are_there()
    {
        using var transaction = Store.Begin();
        Assert.Throws<InvalidOperationException>(() => transaction.Put(France, NumberOf("331"), 1));
        Assert.Throws<InvalidOperationException>(() => transaction.Put(France, RecordsOf(Apex), 1));
        Assert.Throws<InvalidOperationException>(() => transaction.Append(new JournalEntry(France, 1, 2, null)));
        transaction.PutZone(ZoneOf(Apex));
        transaction.DeleteZone(France);
        Assert.Throws<InvalidOperationException>(() => transaction.Put(France, BlockOf("331"), 1));
    }

    [Fact]
    public void What_is_not_there_is_removed_without_complaint()
    {
        Write(transaction =>
        {
            transaction.DeleteZone(France);
            transaction.ClearZone(France);
            transaction.DeleteNumber(France, Digits("331"));
            transaction.TrimJournal(France, 1);
            transaction.DeleteToken("nobody");
            transaction.PutZone(ZoneOf(Apex));
            transaction.DeleteBlock(France, Digits("331"));
            transaction.DeleteDelegation(France, Digits("331"));
        });
        Assert.Single(Ask(session => session.Zones()));
    }
}
