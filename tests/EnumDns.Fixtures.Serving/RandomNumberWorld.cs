using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fixtures.Serving;

/// <summary>Some zones of numbers that are served together: beside each other, one inside the other, at any depth.</summary>
internal sealed class RandomNumberWorld
{
    private static readonly string[] Roots =
    [
        ".", "4.", "net.", "3.3.nrenum.net.", "nreNUM.net.", "e164.arpa.", "3.3.e164.arpa.", "E164.Example.",
        "1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.example.",
    ];

    // Labels between the apex of a zone and that of one inside it.
    private static readonly int[] Distances = [1, 1, 1, 2, 2, 3, 6, 14, 15, 16, 17];

    /// <summary>Draws a world.</summary>
    public RandomNumberWorld(Random random)
    {
        var apexes = new List<DomainName> { DomainName.Parse(Roots[random.Next(Roots.Length)]) };
        for (var i = random.Next(4); i > 0; i--)
        {
            var apex = random.Next(3) == 0 ? DomainName.Parse(Roots[random.Next(Roots.Length)]) : Inside(random, apexes[random.Next(apexes.Count)]);
            if (!apexes.Contains(apex))
                apexes.Add(apex);
        }

        var zones = apexes.ConvertAll(apex => new RandomNumberZone(random, apex, apexes.Where(other => other != apex && other.IsAtOrBelow(apex))));
        Directory = ZoneDirectory.Create(zones.Select(zone => zone.Build()));
        Names = [.. zones.SelectMany(zone => zone.Owners).Concat(apexes).Distinct()];
    }

    /// <summary>The zones.</summary>
    public ZoneDirectory Directory { get; }

    /// <summary>The owners of all zones.</summary>
    public IReadOnlyList<DomainName> Names { get; }

    private static DomainName Inside(Random random, DomainName apex)
    {
        for (var distance = Distances[random.Next(Distances.Length)]; distance > 0 && apex.Wire.Length < 200; distance--)
            apex = DomainName.FromWire([1, random.Next(30) == 0 ? (byte)'x' : (byte)('0' + random.Next(10)), .. apex.Wire]);
        return apex;
    }
}
