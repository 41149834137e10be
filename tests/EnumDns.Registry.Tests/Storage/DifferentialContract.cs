using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Random work gives the same in this store and in the one in memory, which is simple enough to be believed.</summary>
public abstract class DifferentialContract<TPlace> : RegistryStoreContract<TPlace>
    where TPlace : IStorePlace, new()
{
    private static readonly string[] Apexes = ["example.net", "3.3.example.net", "4.3.3.example.net", "5.4.3.3.example.net", "sub.3.3.example.net"];
    private static readonly RecordType[] Types = [RecordType.A, RecordType.AAAA, RecordType.TXT];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_work_gives_what_the_store_in_memory_gives(int seed)
    {
        using var model = new MemoryStore();
        for (var transaction = 0; transaction < 25; transaction++)
        {
            var random = new Random(seed * 1000 + transaction);
            using (var actual = Store.Begin())
            using (var expected = model.Begin())
            {
                var marked = false;
                for (var step = 0; step < 40; step++)
                {
                    // The same random numbers twice: one step in each of the two.
                    var next = random.Next();
                    var expectedError = Record.Exception(() => Step(expected, new Random(next), ref marked));
                    var again = marked;
                    var actualError = Record.Exception(() => Step(actual, new Random(next), ref again));
                    Assert.Equal(expectedError?.GetType(), actualError?.GetType());
                }

                if (random.Next(4) == 0)
                    Compare(expected, actual, random);
                if (random.Next(5) != 0)
                {
                    actual.Commit();
                    expected.Commit();
                }
            }

            using var session = Store.Read();
            using var modelSession = model.Read();
            Compare(modelSession, session, random);
        }
    }

    private static void Step(IStoreTransaction store, Random random, ref bool marked)
    {
        var apex = Name(Apexes[random.Next(Apexes.Length)]);
        var version = random.NextInt64(1000);
        switch (random.Next(16))
        {
            case 0 or 1:
                store.PutZone(ZoneOf(apex.ToString(), (uint)version, version));
                break;
            case 2 when random.Next(4) == 0:
                store.DeleteZone(apex);
                break;
            case 3 when random.Next(4) == 0:
                store.ClearZone(apex);
                break;
            case 4 when store.FindZone(apex) is not null && store.FindZone(apex.Parent) is not null:
                store.Move(apex.Parent, apex, apex);
                break;
            case 5:
                store.DeleteNumber(apex, Prefix(random));
                store.DeleteBlock(apex, Prefix(random));
                store.DeleteDelegation(apex, Prefix(random));
                store.DeleteRecords(apex, new RecordKey(Owner(random), Types[random.Next(Types.Length)]));
                break;
            case 6:
                store.Mark();
                marked = true;
                break;
            case 7 when marked:
                store.RollBack();
                break;
            case 8:
                store.TrimJournal(apex, random.Next(4));
                break;
            case 9:
                store.Append(new AuditLine(store.LastChange + random.Next(1, 4), DateTimeOffset.UnixEpoch, "a", "b", [], []));
                break;
            default:
                if (store.FindZone(apex) is not null)
                    PutObjects(store, apex, version, random);
                break;
        }
    }

    private static void PutObjects(IStoreTransaction store, DomainName apex, long version, Random random)
    {
        store.Put(apex, NumberOf(Prefix(random).ToString()), version);
        store.Put(apex, BlockOf(Prefix(random).ToString()), version);
        store.Put(apex, DelegationOf(Prefix(random).ToString()), version);
        store.Put(apex, RecordsOf(Owner(random).ToString(), Types[random.Next(Types.Length)]), version);
        store.Append(new JournalEntry(apex, (uint)version, (uint)version + 1, null));
    }

    private static void Compare(IStoreSession expected, IStoreSession actual, Random random)
    {
        Assert.Equal(expected.Zones(), actual.Zones());
        Assert.Equal(expected.LastChange, actual.LastChange);
        Assert.Equal(expected.Audit().Select(line => line.Id), actual.Audit().Select(line => line.Id));
        foreach (var apex in Apexes.Select(Name))
        {
            Compare(expected.Numbers, actual.Numbers, apex, random);
            Compare(expected.Blocks, actual.Blocks, apex, random);
            Compare(expected.Delegations, actual.Delegations, apex, random);
            Assert.Equal(expected.Journal(apex).Select(entry => entry.From), actual.Journal(apex).Select(entry => entry.From));
            for (var i = 0; i < 5; i++)
            {
                RecordKey? after = random.Next(2) == 0 ? null : new RecordKey(Owner(random), Types[random.Next(Types.Length)]);
                var name = i == 0 ? apex : Owner(random);
                Assert.Equal(expected.Records.Below(apex, name, after), actual.Records.Below(apex, name, after));
                Assert.Equal(expected.Records.At(apex, name), actual.Records.At(apex, name));
                Assert.Equal(expected.Records.Any(apex, name), actual.Records.Any(apex, name));
                Assert.Equal(expected.Records.Count(apex), actual.Records.Count(apex));
            }
        }
    }

    private static void Compare<T>(INumberTable<T> expected, INumberTable<T> actual, DomainName apex, Random random)
        where T : class
    {
        Assert.Equal(expected.Count(apex), actual.Count(apex));
        Assert.Equal(expected.Below(apex, default), actual.Below(apex, default));
        for (var i = 0; i < 5; i++)
        {
            var prefix = Prefix(random);
            E164Number? after = random.Next(2) == 0 ? null : Prefix(random);
            Assert.Equal(expected.Below(apex, prefix, after), actual.Below(apex, prefix, after));
            Assert.Equal(expected.Above(apex, prefix), actual.Above(apex, prefix));
            Assert.Equal(expected.Find(apex, prefix), actual.Find(apex, prefix));
            Assert.Equal(expected.Any(apex, prefix), actual.Any(apex, prefix));
        }
    }

    /// <summary>One of few prefixes, so that puts meet what is there.</summary>
    private static E164Number Prefix(Random random)
    {
        var prefix = Digits("33");
        for (var more = random.Next(6); more > 0; more--)
            prefix = prefix.Append(random.Next(4, 6));
        return prefix;
    }

    private static DomainName Owner(Random random) => random.Next(3) switch
    {
        0 => Name(Apexes[random.Next(Apexes.Length)]),
        1 => EnumDomain.Format(Prefix(random), Name("example.net")),
        _ => Name("*." + Apexes[random.Next(Apexes.Length)]),
    };
}
