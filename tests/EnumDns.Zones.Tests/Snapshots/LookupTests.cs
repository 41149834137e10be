using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Snapshots;

/// <summary>Lookups in zones of digits and other labels mixed, against a plain set of names.</summary>
public sealed class LookupTests
{
    private static readonly DomainName Apex = DomainName.Parse("3.3.nrenum.net.");
    private static readonly string[] Labels = ["0", "1", "9", "*", "ns", "10", "_sip", "!", "A", "\\000", "\\001x", "\\255"];

    [Fact]
    public void Outcome_and_closest_encloser_are_those_of_the_plain_set()
    {
        var random = new Random(1034);
        for (var round = 0; round < 300; round++)
        {
            var owners = RandomOwners(random, random.Next(1, 40), random.Next(2) == 0 ? 4 : Labels.Length);
            var model = new ZoneModel(Apex, owners);
            var zone = Build(owners);
            for (var query = 0; query < 300; query++)
            {
                var name = random.Next(3) == 0 ? owners[random.Next(owners.Count)] : RandomName(random, Labels.Length);
                var outcome = model.Lookup(name, out var encloser);
                var relative = new RelativeName(name.Wire, Apex.Wire.Length, new byte[CanonicalOrder.MaxKeyLength]);
                var found = zone.Lookup(in relative, atParent: false);
                Assert.True(
                    outcome == found.Outcome && encloser.LabelCount - Apex.LabelCount == found.Depth,
                    $"{name} in round {round}: {found}, not {outcome} below {encloser}");
            }
        }
    }

    [Fact]
    public void The_predecessor_is_the_last_owner_before_a_name()
    {
        var random = new Random(4034);
        for (var round = 0; round < 200; round++)
        {
            var owners = RandomOwners(random, random.Next(1, 40), Labels.Length);
            var model = new ZoneModel(Apex, owners);
            var zone = Build(owners);
            for (var query = 0; query < 100; query++)
            {
                var name = RandomName(random, Labels.Length);
                if (owners.Contains(name))
                    continue;
                var search = new NameWalk(zone.Numbers, zone.Names, new byte[2 * NumberKey.MaxDepth]);
                search.Seek(new RelativeName(name.Wire, Apex.Wire.Length, new byte[CanonicalOrder.MaxKeyLength]));
                Assert.True(search.MovePrevious());
                var wire = new byte[WireName.MaxLength];
                Assert.Equal(model.OwnerBefore(name), DomainName.FromWire(wire.AsSpan(0, search.WriteName(Apex.Wire, wire))));
            }
        }
    }

    [Fact]
    public void Numbers_deeper_than_a_key_are_found_among_the_other_names()
    {
        var deep = DomainName.Parse("1.2.3.4.5.6.7.8.9.0.1.2.3.4.5.6.7.8." + Apex);
        var zone = Build([Apex, deep]);
        foreach (var (name, outcome) in new[] { (deep, LookupOutcome.Match), (deep.Parent, LookupOutcome.EmptyNonTerminal), (deep.Parent.Parent.Parent, LookupOutcome.EmptyNonTerminal) })
        {
            var relative = new RelativeName(name.Wire, Apex.Wire.Length, new byte[CanonicalOrder.MaxKeyLength]);
            Assert.Equal(outcome, zone.Lookup(in relative, atParent: false).Outcome);
        }
    }

    private static ZoneSnapshot Build(IEnumerable<DomainName> owners)
    {
        var builder = new ZoneBuilder(Apex);
        foreach (var owner in owners)
            builder.Add(owner.Wire, RecordType.TXT, 60, [1, (byte)'x'], 0);
        return builder.Build();
    }

    private static List<DomainName> RandomOwners(Random random, int count, int labels)
    {
        var owners = new HashSet<DomainName> { Apex };
        while (owners.Count < count)
            owners.Add(RandomName(random, labels));
        return [.. owners.OrderBy(_ => random.Next())];
    }

    private static DomainName RandomName(Random random, int labels)
    {
        var prefix = Enumerable.Range(0, random.Next(1, random.Next(8) == 0 ? 20 : 6)).Select(_ => Labels[random.Next(labels)]);
        return DomainName.Parse(string.Join('.', prefix.Append(Apex.ToString())));
    }
}
