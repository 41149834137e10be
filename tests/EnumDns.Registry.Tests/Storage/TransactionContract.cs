using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Transactions, views, and zones with what is in them.</summary>
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

    [Fact]
    public void Zones_come_in_canonical_order_and_keep_their_contents_when_they_change()
    {
        WriteNumbers(Apex, "331");
        Write(transaction =>
        {
            foreach (var apex in new[] { "4.3.3.example.net", "example.org", "3.example.net", "example.net" })
                transaction.PutZone(ZoneOf(apex));
            transaction.PutZone(ZoneOf("3.3.Example.net", serial: 42, version: 5));
        });
        Assert.Equal(
            ["example.net.", "3.example.net.", "3.3.Example.net.", "4.3.3.example.net.", "example.org."],
            Ask(session => session.Zones().Select(zone => zone.Zone.Apex.ToString()).ToList()));
        Assert.Equal(ZoneOf(Apex, 42, 5), Ask(session => session.FindZone(France)));
        Assert.Equal(["331"], Below(Apex, ""));
    }

    [Fact]
    public void Clearing_a_zone_leaves_the_zone_and_its_journal_and_deleting_it_leaves_nothing()
    {
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.Put(France, NumberOf("331"), 1);
            transaction.Put(France, BlockOf("331"), 1);
            transaction.Put(France, DelegationOf("332"), 1);
            transaction.Put(France, RecordsOf(Apex), 1);
            transaction.Append(new JournalEntry(France, 1, 2, null));
            transaction.ClearZone(France);
        });
        Assert.Equal([0, 0, 0, 0], Counts(France));
        Assert.Single(Ask(session => session.Journal(France).ToList()));

        WriteNumbers(Apex, "331");
        Write(transaction => transaction.DeleteZone(France));
        Write(transaction => transaction.PutZone(ZoneOf(Apex)));
        Assert.Equal([0, 0, 0, 0], Counts(France));
        Assert.Empty(Ask(session => session.Journal(France).ToList()));
    }

    [Fact]
    public void A_move_takes_everything_at_and_below_a_name_with_its_versions()
    {
        var child = Name("4.3.3.example.net");
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.PutZone(ZoneOf("4.3.3.example.net"));
            foreach (var digits in new[] { "33", "333", "334", "3340", "335" })
            {
                transaction.Put(France, NumberOf(digits), 1);
                transaction.Put(France, BlockOf(digits), 2);
                transaction.Put(France, DelegationOf(digits), 3);
            }

            foreach (var owner in new[] { Apex, "4.3.3.example.net", "a.0.4.3.3.example.net", "44.3.3.example.net" })
                transaction.Put(France, RecordsOf(owner), 4);
        });
        Write(transaction => transaction.Move(France, child, child));
        Assert.Equal([3, 3, 3, 2], Counts(France));
        Assert.Equal([2, 2, 2, 2], Counts(child));
        Assert.Equal(["334", "3340"], Below("4.3.3.example.net", ""));
        Assert.Equal(3, Ask(session => session.Delegations.Find(child, Digits("3340")))?.Version);
        Assert.Equal(4, Ask(session => session.Records.Find(child, new RecordKey(Name("a.0.4.3.3.example.net"), RecordType.A)))?.Version);

        Write(transaction => transaction.Move(child, France, child));
        Assert.Equal([5, 5, 5, 4], Counts(France));
        Assert.Equal([0, 0, 0, 0], Counts(child));
    }

    [Fact]
    public void A_move_below_a_name_outside_of_the_digit_tree_takes_records_only()
    {
        var child = Name("5.sub.3.3.example.net");
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf(Apex));
            transaction.PutZone(ZoneOf("5.sub.3.3.example.net"));
            transaction.Put(France, NumberOf("5"), 1);
            transaction.Put(France, NumberOf("335"), 1);
            transaction.Put(France, RecordsOf("a.5.sub.3.3.example.net"), 1);
            transaction.Move(France, child, child);
        });
        Assert.Equal([2, 0, 0, 0], Counts(France));
        Assert.Equal([0, 0, 0, 1], Counts(child));
    }

    [Fact]
    public void A_move_onto_an_object_is_refused_and_leaves_the_transaction_as_it_was()
    {
        var child = Name("4.3.3.example.net");
        WriteNumbers(Apex, "334", "3341");
        WriteNumbers("4.3.3.example.net", "3341");
        using var transaction = Store.Begin();
        Assert.Throws<InvalidOperationException>(() => transaction.Move(France, child, child));
    }

    private long[] Counts(Protocol.Names.DomainName apex) => Ask(session => new[]
    {
        session.Numbers.Count(apex), session.Blocks.Count(apex), session.Delegations.Count(apex), session.Records.Count(apex),
    });
}
