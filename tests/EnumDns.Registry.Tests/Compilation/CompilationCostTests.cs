using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>What a change asks of the store: as little as its place allows.</summary>
public sealed class CompilationCostTests
{
    private static readonly DomainName Apex = ObjectLinesTests.Zone.Apex;

    [Fact]
    public void A_number_outside_of_blocks_takes_a_handful_of_lookups()
    {
        using var store = Filled();
        using var session = new CountingSession(store.Read());
        var touched = new TouchedNames();
        touched.Number(E164Number.Parse("+334656712"));
        var contents = ZoneCompiler.Compile(session, ObjectLinesTests.Zone, touched).ToList();
        Assert.Equal("2.1.7.6.5.6.4.3.3.nrenum.net.", Assert.Single(contents).Owner.ToString());
        Assert.InRange(session.Lookups, 3, 6);
    }

    [Fact]
    public void A_number_in_a_block_takes_a_few_lookups_more_and_not_one_for_each_digit_and_table()
    {
        using var store = Filled();
        using var session = new CountingSession(store.Read());
        var touched = new TouchedNames();
        touched.Number(E164Number.Parse("+33639981234"));
        var contents = ZoneCompiler.Compile(session, ObjectLinesTests.Zone, touched).ToList();
        // The number and four names above it, the block's prefix the last, each with its wildcard.
        Assert.Equal(10, contents.Count);
        Assert.InRange(session.Lookups, 3, 8);
    }

    [Fact]
    public void Numbers_that_are_changed_together_share_the_path_above_them()
    {
        using var store = Filled();
        using var session = new CountingSession(store.Read());
        var touched = new TouchedNames();
        foreach (var number in new BlockExpansion(E164Number.Parse("+3363998"), 11).Numbers)
            touched.Number(number);
        var contents = ZoneCompiler.Compile(session, ObjectLinesTests.Zone, touched).ToList();
        Assert.Equal(2 * 11_111, contents.Count);
        Assert.InRange(session.Lookups, 10_000, 3 * 10_000 + 100 + 4 * 11_111);
    }

    private static MemoryStore Filled()
    {
        var store = new MemoryStore();
        using var transaction = store.Begin();
        transaction.PutZone(new StoredZone(ObjectLinesTests.Zone, 1, 1));
        transaction.Put(Apex, CompiledZone.Number("+334656712", "sip:a"), 1);
        transaction.Put(Apex, CompiledZone.Number("+33639981234", "sip:a"), 1);
        transaction.Put(Apex, CompiledZone.Block("+3363998", "sip:b"), 1);
        transaction.Put(Apex, new RecordSet { Owner = DomainName.Parse($"ns1.{Apex}"), Type = RecordType.A, Rdata = [[192, 0, 2, 1]] }, 1);
        transaction.Commit();
        return store;
    }
}
