using System.Globalization;
using System.Text;
using EnumDns.Fixtures.Serving;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Generation;
using EnumDns.Scenarios.Peers;
using EnumDns.Serving;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;
using DomainName = EnumDns.Protocol.Names.DomainName;

namespace EnumDns.Scenarios.Differential;

/// <summary>
/// What the comparison with NSD and Knot DNS asks is answered with the same octets by the general path and as it is served:
/// what holds for one, holds for both. <c>ENUMDNS_ROUNDS</c> and <c>ENUMDNS_SEED</c> choose the same worlds as there.
/// </summary>
public sealed class PathAgreementTests
{
    private const int WorldsPerRound = 40;
    private const int QueriesPerWorld = 250;
    private const int FurtherPackets = 1000;
    private static readonly int FirstSeed = Setting("ENUMDNS_SEED", 1);
    private static readonly int Rounds = Setting("ENUMDNS_ROUNDS", 4);

    [Fact]
    public void Every_query_of_the_comparison_gets_the_same_octets_by_either_path()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var seed = FirstSeed + (round * WorldsPerRound);
            var worlds = Enumerable.Range(seed, WorldsPerRound).AsParallel().AsOrdered().Select(GeneratedWorld.Create).ToList();
            // All zones of a round are served together, as they are there.
            var directory = ZoneDirectory.Create(worlds.SelectMany(world => world.Zones).Select(Load));
            worlds.ForEach(world => Compare(world, directory));
        }
    }

    private static void Compare(GeneratedWorld world, ZoneDirectory directory)
    {
        var comparison = new PathComparison(new ResponderOptions(), directory);
        var queries = new QueryGenerator(world, new SeededChoice(world.Seed));
        var batch = new List<byte[]>();
        for (var i = 0; i < QueriesPerWorld; i++)
        {
            var question = queries.Next();
            batch.Add(question.ToWire((ushort)i));
            AssertNone(comparison.FindDifference(batch[^1]), world);
            batch.Add((question with { DnssecOk = true, PayloadSize = 4096 }).ToWire((ushort)i));
            AssertAgreement(comparison, world, batch, i % 32);
        }

        var random = new Random(world.Seed);
        var packets = new RandomPackets(random, [.. world.Drafts.SelectMany(draft => draft.Owners).Select(NameText.ToWire).Select(wire => DomainName.FromWire([.. wire]))]);
        for (var i = 0; i < FurtherPackets; i++)
        {
            batch.Add(packets.Next());
            AssertAgreement(comparison, world, batch, i % PathComparison.MaxBatch);
        }

        Assert.Null(comparison.FindDifferenceInCounters());
    }

    private static void AssertAgreement(PathComparison comparison, GeneratedWorld world, List<byte[]> batch, int least)
    {
        if (batch.Count <= least)
            return;
        foreach (var part in batch.Chunk(PathComparison.MaxBatch))
            AssertNone(comparison.FindDifference(part), world);
        batch.Clear();
    }

    private static void AssertNone(string? difference, GeneratedWorld world) => Assert.True(difference is null, $"seed {world.Seed}: {difference}");

    private static ZoneSnapshot Load(ZoneText zone) =>
        ZoneLoad.Read(zone.FileName, new MemoryStream(Encoding.Latin1.GetBytes(zone.Text)), DomainName.Parse(zone.Apex), openInclude: null).Zone
        ?? throw new InvalidOperationException($"{zone.Apex} does not load");

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
