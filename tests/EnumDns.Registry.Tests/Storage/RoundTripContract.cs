using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Every field of every object comes back as it was put, after the store was closed and opened again.</summary>
public abstract class RoundTripContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private const int Count = 400;

    private readonly RandomObjects _random = new(new Random(5));

    [Fact]
    public void Every_number_hole_block_and_delegation_comes_back()
    {
        var numbers = Distinct(_random.Number, number => number.Digits);
        var blocks = Distinct(_random.Block, block => block.Prefix);
        var delegations = Distinct(_random.Delegation, delegation => delegation.Prefix);
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf("3.3.example.net"));
            foreach (var (number, version) in numbers)
                transaction.Put(France, number, version);
            foreach (var (block, version) in blocks)
                transaction.Put(France, block, version);
            foreach (var (delegation, version) in delegations)
                transaction.Put(France, delegation, version);
        });
        Reopen();

        Assert.Equal(numbers.OrderBy(stored => stored.Value.Digits), Ask(session => session.Numbers.Below(France, default).ToList()));
        Assert.Equal(blocks.OrderBy(stored => stored.Value.Prefix), Ask(session => session.Blocks.Below(France, default).ToList()));
        var read = Ask(session => session.Delegations.Below(France, default).ToList());
        Assert.Equal(delegations.OrderBy(stored => stored.Value.Prefix), read);
        Assert.Equal(delegations.OrderBy(stored => stored.Value.Prefix).SelectMany(Hosts), read.SelectMany(Hosts));
        Assert.All(numbers, number => Assert.Equal(number, Ask(session => session.Numbers.Find(France, number.Value.Digits))));

        static IEnumerable<string> Hosts(Stored<Delegation> stored) => stored.Value.Servers.Select(server => server.Host.ToString());
    }

    [Fact]
    public void Plain_numbers_are_put_together_and_come_back_as_numbers()
    {
        var numbers = Distinct(_random.PlainNumber, number => number.Digits);
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf("3.3.example.net"));
            transaction.PutAll(France, AsPlain(numbers.Take(Count / 2)), 7);
            transaction.Put(France, NumberOf("33199001"), 8);
            transaction.PutAll(France, AsPlain(numbers.Skip(Count / 2).Concat(numbers.Take(5))), 9);
        });
        Reopen();

        Assert.All(numbers.Take(5).Concat(numbers.Skip(Count / 2)), number => Assert.Equal(new Stored<Number>(number.Value, 9), Ask(session => session.Numbers.Find(France, number.Value.Digits))));
        Assert.All(numbers.Skip(5).Take(Count / 2 - 5), number => Assert.Equal(new Stored<Number>(number.Value, 7), Ask(session => session.Numbers.Find(France, number.Value.Digits))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(1024)]
    [InlineData(2061)]
    public void However_many_plain_numbers_are_put_together_each_is_there_once(int count)
    {
        var numbers = Enumerable.Range(0, count).Select(i => new Stored<Number>(_random.PlainNumber() with { Digits = Digits($"33{199_000_000 + i}") }, 7)).ToList();
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf("3.3.example.net"));
            transaction.PutAll(France, AsPlain(numbers), 7);
        });
        Reopen();
        Assert.Equal(numbers, Ask(session => session.Numbers.Below(France, default).ToList()));
    }

    [Fact]
    public void Where_plain_numbers_cannot_be_gone_through_to_the_end_the_caller_hears_why_and_nothing_stays()
    {
        var numbers = Enumerable.Range(0, 3000).Select(i => i < 2500 ? new Stored<Number>(_random.PlainNumber() with { Digits = Digits($"33{199_000_000 + i}") }, 7) : throw new InvalidDataException("the end"));
        using (var transaction = Store.Begin())
        {
            transaction.PutZone(ZoneOf("3.3.example.net"));
            Assert.Equal("the end", Assert.Throws<InvalidDataException>(() => transaction.PutAll(France, AsPlain(numbers), 7)).Message);
        }

        Assert.Null(Ask(session => session.FindZone(France)));
        Assert.Equal(0, Ask(session => session.Numbers.Count(France)));
    }

    [Fact]
    public void A_stream_gives_each_number_as_an_object_and_plain_ones_without()
    {
        var numbers = Distinct(() => _random.Number(), number => number.Digits);
        var plain = Distinct(_random.PlainNumber, number => number.Digits).Where(stored => numbers.All(number => number.Value.Digits != stored.Value.Digits));
        var all = numbers.Concat(plain).OrderBy(stored => stored.Value.Digits).ToList();
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf("3.3.example.net"));
            foreach (var (number, version) in all)
                transaction.Put(France, number, version);
        });
        Reopen();

        var (expected, found) = (new PlainNumber(), new PlainNumber());
        using var session = Store.Read();
        using var stream = session.StreamNumbers(France, default);
        var plainOnes = 0;
        foreach (var number in all)
        {
            Assert.True(stream.MoveNext());
            Assert.Equal(number, stream.Read());
            Assert.Equal((number.Value.Digits, number.Value.Note is not null), (stream.Digits, stream.HasNote));
            var isPlain = expected.TrySet(number.Value);
            Assert.Equal(isPlain, stream.TryRead(found));
            plainOnes += isPlain ? 1 : 0;
            if (isPlain)
                Assert.Equal(expected.ToNumber(), found.ToNumber());
        }

        Assert.False(stream.MoveNext());
        Assert.InRange(plainOnes, Count / 4, 2 * Count);
        using var below = session.StreamNumbers(France, Digits("3"));
        foreach (var number in session.Numbers.Below(France, Digits("3")))
        {
            Assert.True(below.MoveNext());
            Assert.Equal(number, below.Read());
        }

        Assert.False(below.MoveNext());
        using var none = session.StreamNumbers(Name("4.3.example.net"), default);
        Assert.False(none.MoveNext());
    }

    [Fact]
    public void Every_RRset_comes_back_octet_for_octet()
    {
        var apex = Name("Example.NET");
        var records = Distinct(() => _random.Records(apex), set => set.Key);
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf("Example.NET"));
            foreach (var (set, version) in records)
                transaction.Put(apex, set, version);
        });
        Reopen();

        var read = Ask(session => session.Records.Below(apex, apex).ToList());
        Assert.Equal(records.OrderBy(stored => stored.Value.Key), read);
        Assert.Equal(records.OrderBy(stored => stored.Value.Key).Select(stored => stored.Value.Owner.ToString()), read.Select(stored => stored.Value.Owner.ToString()));
        Assert.All(records, set => Assert.Equal(set, Ask(session => session.Records.Find(apex, set.Value.Key))));
    }

    [Fact]
    public void Every_zone_comes_back()
    {
        var zones = Enumerable.Range(0, Count).Select(_ => _random.Stored(_random.Name(DomainName.Root))).DistinctBy(zone => zone.Zone.Apex).ToList();
        Write(transaction => zones.ForEach(transaction.PutZone));
        Reopen();

        var read = Ask(session => session.Zones());
        Assert.Equal(zones.OrderBy(zone => zone.Zone.Apex), read);
        Assert.Equal(zones.OrderBy(zone => zone.Zone.Apex).SelectMany(Names), read.SelectMany(Names));
        Assert.All(zones, zone => Assert.Equal(zone, Ask(session => session.FindZone(zone.Zone.Apex))));

        static IEnumerable<string> Names(StoredZone stored) =>
            stored.Zone.NameServers.Append(stored.Zone.Apex).Append(stored.Zone.PrimaryServer).Append(stored.Zone.Mailbox).Select(name => name.ToString());
    }

    [Fact]
    public void Every_journal_entry_comes_back_octet_for_octet()
    {
        var entries = Enumerable.Range(0, Count).Select(_ => _random.Journal(France)).ToList();
        Write(transaction =>
        {
            transaction.PutZone(ZoneOf("3.3.example.net"));
            entries.ForEach(transaction.Append);
        });
        Reopen();
        Assert.Equal(entries.Select(Describe), Ask(session => session.Journal(France).Select(Describe).ToList()));
    }

    [Fact]
    public void Every_change_comes_back()
    {
        var lines = Enumerable.Range(1, Count).Select(id => _random.Audit(id * 3)).ToList();
        Write(transaction => lines.ForEach(transaction.Append));
        Reopen();

        var read = Ask(session => session.Audit().Reverse().ToList());
        Assert.Equal(lines.Select(line => line with { Objects = [], Serials = [] }), read.Select(line => line with { Objects = [], Serials = [] }));
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(lines[i].Objects, read[i].Objects);
            Assert.Equal(lines[i].Serials, read[i].Serials);
            Assert.Equal(lines[i].Objects.Select(changed => changed.Zone.ToString()), read[i].Objects.Select(changed => changed.Zone.ToString()));
        }
    }

    [Fact]
    public void Every_token_comes_back()
    {
        var tokens = Enumerable.Range(0, Count).Select(_ => _random.Token()).DistinctBy(token => token.Name).ToList();
        Write(transaction => tokens.ForEach(transaction.Put));
        Reopen();
        var sorted = tokens.OrderBy(token => token.Name, StringComparer.Ordinal).ToList();
        var read = Ask(session => session.Tokens());
        Assert.Equal(sorted.Select(token => token with { Hash = [] }), read.Select(token => token with { Hash = [] }));
        Assert.Equal(sorted.Select(token => token.Hash), read.Select(token => token.Hash));
    }

    private static string Describe(JournalEntry entry) =>
        $"{entry.Zone} {entry.From} {entry.To} {(entry.Changes is null ? "none" : string.Join(';', entry.Changes.Select(Describe)))}";

    private static string Describe(RrsetChange change) => $"{change.Owner} -{Describe(change.Removed)} +{Describe(change.Added)}";

    private static string Describe(RrsetData? rrset) =>
        rrset is null ? "" : $"{rrset.Type} {rrset.Ttl} {string.Join(',', rrset.Rdata.Select(Convert.ToHexString))}";

    private List<Stored<T>> Distinct<T, TKey>(Func<T> make, Func<T, TKey> key)
        where T : class =>
        [.. Enumerable.Range(0, Count).Select(_ => new Stored<T>(make(), _random.Version())).DistinctBy(stored => key(stored.Value))];

    private static IEnumerable<PlainNumber> AsPlain(IEnumerable<Stored<Number>> numbers)
    {
        var plain = new PlainNumber();
        foreach (var number in numbers)
        {
            Assert.True(plain.TrySet(number.Value));
            yield return plain;
        }
    }
}
