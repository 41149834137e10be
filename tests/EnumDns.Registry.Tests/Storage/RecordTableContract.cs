using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>The table of other RRsets (<see cref="IRecordTable"/>).</summary>
public abstract class RecordTableContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private const string Apex = "example.net";

    /// <summary>RFC 4034 section 6.1 with other names around its own, in canonical order.</summary>
    private static readonly string[] Canonical =
    [
        "example.net.", @"\000.example.net.", @"\001.example.net.", @"\002.example.net.", "*.example.net.", "2.example.net.", "a.example.net.",
        @"\000.a.example.net.", "*.a.example.net.", "yljkjljk.a.example.net.", @"a\000.example.net.", @"a\000b.example.net.", "a-.example.net.",
        @"a\.b.example.net.", "aa.example.net.", "Z.a.aa.example.net.", "zABC.a.aa.example.net.", "z.example.net.", @"\200.z.example.net.", @"\255\255.example.net.",
    ];

    [Fact]
    public void Records_come_in_canonical_order_of_owners_and_then_by_type()
    {
        var keys = Canonical.SelectMany(owner => new[] { RecordType.A, RecordType.AAAA, (RecordType)65000 }.Select(type => (owner, type))).ToArray();
        var shuffled = keys.ToArray();
        new Random(4).Shuffle(shuffled);
        WriteRecords(shuffled);
        Assert.Equal(keys, Below(Apex));
    }

    [Fact]
    public void A_name_gives_itself_and_what_is_below_it_and_nothing_else()
    {
        WriteRecords([.. Canonical.Select(owner => (owner, RecordType.A))]);
        foreach (var name in Canonical.Append("b.example.net.").Append("net.").Append("."))
            Assert.Equal(Canonical.Where(owner => Name(owner).IsAtOrBelow(Name(name))), Below(name).Select(key => key.Owner));
    }

    [Fact]
    public void Going_on_after_an_RRset_gives_what_stands_behind_it_whether_it_is_there_or_not()
    {
        (string, RecordType)[] keys = [("a.example.net.", RecordType.A), ("a.example.net.", RecordType.AAAA), ("b.a.example.net.", RecordType.A), ("c.example.net.", RecordType.A)];
        WriteRecords(keys);
        Assert.Equal(keys[1..], Below(Apex, new RecordKey(Name("A.example.net"), RecordType.A)));
        Assert.Equal(keys[1..], Below(Apex, new RecordKey(Name("a.example.net"), RecordType.NS)));
        Assert.Equal(keys[2..], Below(Apex, new RecordKey(Name("a.example.net"), (RecordType)65535)));
        Assert.Equal(keys[3..], Below(Apex, new RecordKey(Name("bb.a.example.net"), RecordType.A)));
        Assert.Equal(keys, Below(Apex, new RecordKey(Name(Apex), RecordType.A)));
        Assert.Equal(keys[..3], Below("a.example.net", new RecordKey(Name(Apex), RecordType.AAAA)));
        Assert.Empty(Below("a.example.net", new RecordKey(Name("c.example.net"), RecordType.A)));
    }

    [Fact]
    public void The_RRsets_at_a_name_are_those_of_exactly_that_name()
    {
        WriteRecords([("a.example.net.", RecordType.AAAA), ("a.example.net.", RecordType.A), ("b.a.example.net.", RecordType.A), ("example.net.", RecordType.A)]);
        Assert.Equal([RecordType.A, RecordType.AAAA], Ask(session => session.Records.At(Name(Apex), Name("a.EXAMPLE.net")).Select(stored => stored.Value.Type).ToList()));
        Assert.Empty(Ask(session => session.Records.At(Name(Apex), Name("net"))));
    }

    [Fact]
    public void Anything_below_a_name_is_seen_without_reading_it()
    {
        WriteRecords([("b.a.example.net.", RecordType.A)]);
        Assert.All([".", "net", Apex, "a.example.net", "B.A.example.net"], name => Assert.True(Ask(session => session.Records.Any(Name(Apex), Name(name)))));
        Assert.All(["b.example.net", "c.b.a.example.net", "aa.example.net"], name => Assert.False(Ask(session => session.Records.Any(Name(Apex), Name(name)))));
    }

    [Fact]
    public void Case_does_not_tell_owners_apart_and_is_kept()
    {
        WriteRecords([("WWW.Example.NET.", RecordType.A)]);
        Assert.Equal("WWW.Example.NET.", Find("www.example.net")!.Owner.ToString());
        WriteRecords([("Www.example.net.", RecordType.A)]);
        Assert.Equal("Www.example.net.", Find("www.example.net")!.Owner.ToString());
        Assert.Equal(1, Ask(session => session.Records.Count(Name(Apex))));
        Write(transaction => transaction.DeleteRecords(Name(Apex), new RecordKey(Name("wWW.example.net"), RecordType.A)));
        Assert.Null(Find("www.example.net"));
    }

    [Fact]
    public void An_RRset_is_removed_alone()
    {
        WriteRecords([("a.example.net.", RecordType.A), ("a.example.net.", RecordType.AAAA), ("b.a.example.net.", RecordType.A)]);
        Write(transaction =>
        {
            transaction.DeleteRecords(Name(Apex), new RecordKey(Name("a.example.net"), RecordType.A));
            transaction.DeleteRecords(Name(Apex), new RecordKey(Name("a.example.net"), RecordType.MX));
            transaction.DeleteRecords(Name("example.org"), new RecordKey(Name("a.example.net"), RecordType.AAAA));
        });
        Assert.Equal([("a.example.net.", RecordType.AAAA), ("b.a.example.net.", RecordType.A)], Below(Apex));
    }

    [Fact]
    public void Zones_do_not_see_each_others_records()
    {
        Write(transaction =>
        {
            foreach (var apex in new[] { Apex, "a.example.net", "net" })
            {
                transaction.PutZone(ZoneOf(apex));
                transaction.Put(Name(apex), RecordsOf("a.example.net"), 1);
            }
        });
        Write(transaction => transaction.ClearZone(Name(Apex)));
        Assert.Empty(Below(Apex));
        Assert.NotNull(Ask(session => session.Records.Find(Name("net"), new RecordKey(Name("a.example.net"), RecordType.A))));
        Assert.NotNull(Ask(session => session.Records.Find(Name("a.example.net"), new RecordKey(Name("a.example.net"), RecordType.A))));
    }

    [Fact]
    public void A_second_put_replaces_RRset_and_version()
    {
        WriteRecords([("a.example.net.", RecordType.A)]);
        var other = RecordsOf("a.example.net") with { Rdata = [[192, 0, 2, 9], [192, 0, 2, 8]], Note = "two" };
        Write(transaction => transaction.Put(Name(Apex), other, 7));
        Assert.Equal(new Stored<RecordSet>(other, 7), Ask(session => session.Records.Find(Name(Apex), other.Key)));
    }

    private RecordSet? Find(string owner) => Ask(session => session.Records.Find(Name(Apex), new RecordKey(Name(owner), RecordType.A)))?.Value;

    private List<(string Owner, RecordType Type)> Below(string name, RecordKey? after = null) => Ask(session =>
        session.Records.Below(Name(Apex), Name(name), after).Select(stored => (stored.Value.Owner.ToString(), stored.Value.Type)).ToList());

    private void WriteRecords((string Owner, RecordType Type)[] keys) => Write(transaction =>
    {
        transaction.PutZone(ZoneOf(Apex));
        foreach (var (owner, type) in keys)
            transaction.Put(Name(Apex), RecordsOf(owner, type), 1);
    });
}
