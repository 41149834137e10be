using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Zones with everything in them: cleared, deleted, moved.</summary>
public abstract class ZoneContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Apex = "3.3.example.net";

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
        transaction.Put(France, RecordsOf("4.3.3.example.net"), 1);
        Assert.Throws<InvalidOperationException>(() => transaction.Move(France, child, child));
        Assert.Equal((2, 1), (transaction.Numbers.Count(France), transaction.Numbers.Count(child)));
        Assert.Equal((1, 0), (transaction.Records.Count(France), transaction.Records.Count(child)));
    }

    private long[] Counts(Protocol.Names.DomainName apex) => Ask(session => new[]
    {
        session.Numbers.Count(apex), session.Blocks.Count(apex), session.Delegations.Count(apex), session.Records.Count(apex),
    });
}
