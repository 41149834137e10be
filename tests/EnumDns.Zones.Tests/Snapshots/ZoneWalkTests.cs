using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Tests.Snapshots;

/// <summary>A walk goes the way of a visitor.</summary>
public sealed class ZoneWalkTests
{
    private static readonly DomainName Apex = DomainName.Parse("3.3.nrenum.net.");

    private static readonly string[] Labels = ["*", "0", "1", "9", "10", "a", "_sip", "!", "ns1"];

    [Fact]
    public void A_walk_gives_the_names_that_a_visitor_receives()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var builder = new ZoneBuilder(Apex);
            for (var i = random.Next(200); i > 0; i--)
                builder.Add(DomainName.Parse(RandomName(random)).Wire, RecordType.A, 3600, [192, 0, 2, 1], 0);
            var zone = builder.Build();

            var visited = new List<string>();
            zone.Visit((owner, node, number) => visited.Add($"{NameText.Format(owner)} {number} {node.Count}"));
            Assert.Equal(visited, [.. NamesOf(zone)]);
            Assert.Equal(zone.NameCount, visited.Count);
        }
    }

    private static IEnumerable<string> NamesOf(ZoneSnapshot zone)
    {
        var walk = new ZoneWalk(zone);
        while (walk.MoveNext())
            yield return $"{NameText.Format(walk.Owner)} {walk.Number} {walk.Node.Count}";
    }

    private static string RandomName(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Labels[random.Next(Labels.Length)] + ".")) + Apex;
}
