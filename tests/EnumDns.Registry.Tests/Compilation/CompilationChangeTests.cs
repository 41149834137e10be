using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;
using static EnumDns.Registry.Tests.Compilation.CompiledZone;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>Changes whose reach is easily underrated: compiled name by name they give what compilation from scratch gives.</summary>
public sealed class CompilationChangeTests : IDisposable
{
    private static readonly DomainName Apex = ObjectLinesTests.Zone.Apex;
    private static readonly Zone Child = ObjectLinesTests.Zone with { Apex = DomainName.Parse($"sub.2.1.{Apex}") };
    private readonly MemoryStore _store = new();

    [Fact]
    public void A_block_that_goes_together_with_the_one_around_it_leaves_nothing()
    {
        var (outer, inner) = (Block("+331", "sip:outer"), Block("+33123", "sip:inner"));
        AssertChange(
            transaction =>
            {
                transaction.Put(Apex, outer, 1);
                transaction.Put(Apex, inner, 1);
            },
            (transaction, touched) =>
            {
                transaction.DeleteBlock(Apex, outer.Prefix);
                transaction.DeleteBlock(Apex, inner.Prefix);
                touched.Block(outer);
                touched.Block(inner);
            },
            removed: 5);
    }

    [Fact]
    public void A_block_that_loses_its_length_loses_its_names()
    {
        var (before, after) = (Block("+3312", "sip:{suffix}@b", 6), Block("+3312", "sip:{suffix}@b"));
        AssertChange(
            transaction => transaction.Put(Apex, before, 1),
            (transaction, touched) =>
            {
                transaction.Put(Apex, after, 2);
                touched.Block(before);
                touched.Block(after);
            },
            removed: 100);
    }

    [Fact]
    public void A_new_delegation_hides_the_cut_of_a_zone_at_another_name()
    {
        AssertChange(
            transaction => transaction.PutZone(new StoredZone(Child, 1, 1)),
            (transaction, touched) =>
            {
                transaction.Put(Apex, Delegation("+331"), 2);
                touched.Delegation(Delegation("+331"));
            },
            removed: 1);
    }

    [Fact]
    public void A_zone_inside_one_that_goes_is_cut_off_by_the_zone_above()
    {
        AssertChange(
            transaction =>
            {
                transaction.PutZone(new StoredZone(Child, 1, 1));
                transaction.PutZone(new StoredZone(Child with { Apex = DomainName.Parse($"inner.{Child.Apex}") }, 1, 1));
            },
            (transaction, touched) =>
            {
                transaction.DeleteZone(Child.Apex);
                touched.NestedZone(Child, null);
            },
            removed: 1);
    }

    [Fact]
    public void A_zone_that_takes_over_objects_leaves_none_of_their_names_above()
    {
        var child = Child with { Apex = DomainName.Parse($"2.1.{Apex}") };
        AssertChange(
            transaction =>
            {
                transaction.Put(Apex, Block("+331", "sip:b"), 1);
                transaction.Put(Apex, Number("+33123", "sip:a"), 1);
                transaction.Put(Apex, Text("_sip._udp.4.2.1"), 1);
            },
            (transaction, touched) =>
            {
                transaction.PutZone(new StoredZone(child, 1, 2));
                transaction.Move(Apex, child.Apex, child.Apex);
                transaction.DeleteNumber(child.Apex, E164Number.Parse("+33123"));
                touched.NestedZone(child, ZoneCompiler.Compile(_store.Read(), Stored(_store.Read())));
            },
            // At 2.1 and below: NAPTR at the number, at _sip._udp.4, at the names above them, and all wildcards.
            removed: 7);
    }

    [Fact]
    public void Another_TTL_of_the_zone_touches_all_names_that_have_none_of_their_own()
    {
        var after = ObjectLinesTests.Zone with { DefaultTtl = 60 };
        AssertChange(
            transaction =>
            {
                transaction.Put(Apex, Number("+33123", "sip:a"), 1);
                transaction.Put(Apex, Text("_sip._udp.3.2.1"), 1);
                transaction.Put(Apex, Number("+33124", "sip:a") with { Ttl = 600 }, 1);
            },
            (transaction, touched) =>
            {
                transaction.PutZone(new StoredZone(after, 1, 2));
                touched.Zone(ObjectLinesTests.Zone, after);
                Assert.True(touched.IsEverything);
            },
            removed: 0);
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private void AssertChange(Action<IStoreTransaction> before, Action<IStoreTransaction, TouchedNames> change, int removed)
    {
        using (var transaction = _store.Begin())
        {
            transaction.PutZone(new StoredZone(ObjectLinesTests.Zone, 1, 1));
            before(transaction);
            transaction.Commit();
        }

        var served = ZoneCompiler.Compile(_store.Read(), Stored(_store.Read()));
        var touched = new TouchedNames();
        using (var transaction = _store.Begin())
        {
            change(transaction, touched);
            transaction.Commit();
        }

        using var session = _store.Read();
        var changes = ZoneCompiler.Compile(session, Stored(session).Zone, touched).SelectMany(node => ZoneDiff.Compare(served, node)).Where(IsNotSoa).ToList();
        ZoneSnapshot expected = ZoneCompiler.Compile(session, Stored(session));
        Assert.DoesNotContain(ZoneDiff.Compare(expected, new ZoneEditor().Apply(served, changes), int.MaxValue)!, IsNotSoa);
        Assert.Equal(removed, changes.Count(one => one.Added is null));
    }

    private static StoredZone Stored(IStoreSession session) => session.FindZone(Apex)!;

    // The SOA is the writer's.
    private static bool IsNotSoa(RrsetChange change) => (change.Removed ?? change.Added)!.Type != RecordType.SOA;
}
