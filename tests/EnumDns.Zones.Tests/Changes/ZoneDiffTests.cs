using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;

namespace EnumDns.Zones.Tests.Changes;

/// <summary>What leads from one zone to another, as a whole and name by name.</summary>
public sealed class ZoneDiffTests
{
    [Fact]
    public void The_difference_of_two_zones_leads_from_one_to_the_other()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var from = RandomState(random, ZoneState.New());
            var to = random.Next(2) == 0 ? RandomState(random, from) : RandomState(random, ZoneState.New());
            var (before, after) = (from.Build(), to.Build());
            var changes = ZoneDiff.Compare(before, after, int.MaxValue - 1)!;
            Assert.Equal(ZoneState.Describe(after, sorted: true), ZoneState.Describe(new ZoneEditor().Apply(before, changes), sorted: true));
            Assert.Equal(changes.Select(change => change.Owner).Order(), changes.Select(change => change.Owner));
            Assert.All(changes, change => Assert.NotEqual(change.Removed, change.Added));
            Assert.All(changes, change => Assert.Equal(change.Removed, from.At(change.Owner).Rrsets.SingleOrDefault(rrset => rrset.Type == (change.Removed ?? change.Added)!.Type)));

            Assert.NotNull(ZoneDiff.Compare(before, after, changes.Count));
            Assert.True(changes.Count == 0 || ZoneDiff.Compare(before, after, changes.Count - 1) is null);
            Assert.Empty(ZoneDiff.Compare(before, new ZoneEditor().Apply(after, Reversed(changes)), 0)!);
        }
    }

    [Fact]
    public void The_differences_at_each_name_add_up_to_that_of_the_zones()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var from = RandomState(random, ZoneState.New());
            var to = RandomState(random, from);
            var served = from.Build();
            var names = from.Owners.Union(to.Owners).Order();
            var changes = names.SelectMany(name => ZoneDiff.Compare(served, to.At(name)));
            Assert.Equal(ZoneDiff.Compare(served, to.Build(), 1_000_000)!, changes);
        }
    }

    [Fact]
    public void The_order_of_records_is_no_difference_and_a_TTL_is_one()
    {
        var rrset = new RrsetData(RecordType.A, 60, [[192, 0, 2, 1], [192, 0, 2, 2]]);
        var zone = new ZoneEditor().Apply(ZoneState.New().Build(), [new RrsetChange(ZoneState.Apex, null, rrset)]);
        var soa = ZoneState.Soa(1);
        Assert.Empty(ZoneDiff.Compare(zone, new NodeContents(ZoneState.Apex, [rrset with { Rdata = [[192, 0, 2, 2], [192, 0, 2, 1]] }, soa])));
        Assert.Empty(ZoneDiff.Compare(zone, new NodeContents(ZoneState.Apex, [rrset with { Rdata = [.. rrset.Rdata, [192, 0, 2, 1]] }, soa])));
        var later = rrset with { Ttl = 61 };
        Assert.Equal([new RrsetChange(ZoneState.Apex, rrset, later)], ZoneDiff.Compare(zone, new NodeContents(ZoneState.Apex, [soa, later])));
        Assert.Equal([new RrsetChange(ZoneState.Apex, rrset, null)], ZoneDiff.Compare(zone, new NodeContents(ZoneState.Apex, [soa, later with { Rdata = [] }])));
    }

    [Fact]
    public void The_contents_of_a_zone_are_what_was_put_in()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var state = RandomState(random, ZoneState.New());
            var zone = state.Build();
            var all = ZoneContents.ReadAll(zone).ToList();
            Assert.Equal(state.Owners.Order(), all.Select(contents => contents.Owner));
            Assert.All(all, contents => Assert.Equal(state.At(contents.Owner).Rrsets.OrderBy(rrset => rrset.Type), contents.Rrsets));
            for (var i = 0; i < 50; i++)
            {
                var name = ZoneState.RandomName(random);
                Assert.Equal(state.At(name).Rrsets.OrderBy(rrset => rrset.Type), ZoneContents.Read(zone, name).Rrsets);
            }

            Assert.Empty(ZoneContents.Read(zone, ZoneState.Apex.Parent).Rrsets);
        }
    }

    private static ZoneState RandomState(Random random, ZoneState state)
    {
        for (var i = random.Next(8); i > 0; i--)
            state = state.With(state.RandomChanges(random));
        return state;
    }

    private static List<RrsetChange> Reversed(IEnumerable<RrsetChange> changes) =>
        [.. changes.Select(change => new RrsetChange(change.Owner, change.Added, change.Removed))];
}
