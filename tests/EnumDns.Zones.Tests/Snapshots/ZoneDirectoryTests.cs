using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Snapshots;

/// <summary>Which zone answers for a name.</summary>
public sealed class ZoneDirectoryTests
{
    [Fact]
    public void The_closest_apex_at_or_above_a_name_wins()
    {
        var random = new Random(1034);
        string[] labels = ["a", "B", "c", "3", "nrenum", "net"];
        for (var round = 0; round < 200; round++)
        {
            var apexes = Enumerable.Range(0, random.Next(40)).Select(_ => RandomName(random, labels, 5)).Distinct().ToList();
            var directory = ZoneDirectory.Create(apexes.Select(apex => new ZoneBuilder(apex).Build()));
            Assert.Equal(apexes.Order(), directory.Zones.Select(zone => zone.Apex));
            for (var query = 0; query < 100; query++)
            {
                var name = RandomName(random, labels, 8);
                var expected = apexes.Where(apex => name.IsAtOrBelow(apex)).OrderByDescending(apex => apex.LabelCount).Select(apex => apex.ToString());
                Assert.Equal(expected.FirstOrDefault(), directory.Find(name.Wire)?.Apex.ToString());
            }
        }
    }

    [Fact]
    public void Zones_put_in_and_taken_out_leave_the_directory_that_was_made_of_the_rest()
    {
        var random = new Random(1996);
        string[] labels = ["a", "B", "c", "3", "net"];
        for (var round = 0; round < 100; round++)
        {
            var zones = new Dictionary<DomainName, ZoneSnapshot>();
            var directory = ZoneDirectory.Empty;
            for (var step = 0; step < 20; step++)
            {
                var apexes = Enumerable.Range(0, random.Next(4)).Select(_ => RandomName(random, labels, 3)).ToList();
                if (random.Next(3) == 0)
                {
                    directory = directory.Without(apexes);
                    apexes.ForEach(apex => zones.Remove(apex));
                }
                else
                {
                    var added = apexes.ConvertAll(apex => new ZoneBuilder(apex).Build());
                    directory = directory.With(added);
                    added.ForEach(zone => zones[zone.Apex] = zone);
                }

                Assert.Equal(zones.OrderBy(entry => entry.Key).Select(entry => entry.Value), directory.Zones);
                var name = RandomName(random, labels, 5);
                Assert.Same(ZoneDirectory.Create(zones.Values).Find(name.Wire), directory.Find(name.Wire));
            }
        }
    }

    [Fact]
    public void The_root_zone_takes_every_name_that_no_other_takes()
    {
        var directory = ZoneDirectory.Create([new ZoneBuilder(DomainName.Root).Build(), new ZoneBuilder(DomainName.Parse("net.")).Build()]);
        Assert.Equal(DomainName.Root, directory.Find(DomainName.Parse("example.org.").Wire)!.Apex);
        Assert.Equal(DomainName.Root, directory.Find(DomainName.Root.Wire)!.Apex);
        Assert.Equal(DomainName.Parse("net."), directory.Find(DomainName.Parse("NrEnum.NET.").Wire)!.Apex);
    }

    private static DomainName RandomName(Random random, string[] labels, int most) =>
        DomainName.Parse(string.Concat(Enumerable.Range(0, random.Next(most + 1))
            .Select(_ => labels[random.Next(labels.Length)])
            .Select(label => (random.Next(2) == 0 ? label.ToUpperInvariant() : label) + ".")) is { Length: > 0 } text ? text : ".");
}
