using EnumDns.Fixtures;
using EnumDns.Peers.Load;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Load;

/// <summary>Small zones of the kind that the load generator asks, and its queries one by one.</summary>
internal static class LoadedZone
{
    /// <summary>Numbers in each.</summary>
    public const int Numbers = 5000;

    /// <summary>What a zone is drawn from.</summary>
    public static NumberZoneGenerator Generator(LoadZone zone = LoadZone.Numbers, NumberTargets targets = NumberTargets.Digits, int seed = 1) =>
        LoadZones.Create(zone, Numbers, seed, targets);

    /// <summary>Its master file.</summary>
    public static ZoneText Text(NumberZoneGenerator generator)
    {
        using var text = new StringWriter();
        generator.Write(text);
        return new ZoneText(NumberZoneGenerator.Apex, text.ToString());
    }

    /// <summary>A query of each kind, with its ID, and how it must be answered.</summary>
    public static IEnumerable<(byte[] Query, Expectation Expectation)> QueriesOfEachKind(NumberZoneGenerator generator)
    {
        var mix = new QueryMix(LoadZone.Numbers, generator, seed: 5);
        var kinds = new HashSet<QueryKind>();
        while (kinds.Count < 4)
        {
            var query = new byte[QueryMix.QueryLength];
            var expectation = mix.Next(query);
            (query[0], query[1]) = (0xA5, 0x3C);
            if (kinds.Add(expectation.Kind))
                yield return (query, expectation);
        }
    }
}
