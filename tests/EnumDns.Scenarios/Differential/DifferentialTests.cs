using System.Globalization;
using EnumDns.Scenarios.Generation;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Differential;

/// <summary>
/// Where NSD and Knot DNS agree with each other, we agree with them. To search longer or elsewhere:
/// <c>ENUMDNS_ROUNDS=100 ENUMDNS_SEED=4711 dotnet run --project tests/EnumDns.Scenarios -- -class '*DifferentialTests'</c>
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int WorldsPerRound = 40;
    private const int QueriesPerWorld = 250;
    private static readonly int FirstSeed = Setting("ENUMDNS_SEED", 1);
    private static readonly int Rounds = Setting("ENUMDNS_ROUNDS", 4);

    [Fact]
    public void Answers_equal_those_of_nsd_and_knot_wherever_these_agree()
    {
        for (var round = 0; round < Rounds; round++)
            PlayRound(FirstSeed + (round * WorldsPerRound));
    }

    private void PlayRound(int seed)
    {
        var worlds = Enumerable.Range(seed, WorldsPerRound).AsParallel().AsOrdered().Select(GeneratedWorld.Create).ToList();
        var zones = worlds.SelectMany(world => world.Zones).ToList();
        using var peers = new PeerGroup(zones);
        using var ours = new EnumDnsServer(zones);
        var findings = new DifferenceReport();
        foreach (var world in worlds)
        {
            var queries = new QueryGenerator(world, new SeededChoice(world.Seed));
            for (var i = 0; i < QueriesPerWorld; i++)
            {
                var question = queries.Next();
                var response = ours.Ask(question);
                var whole = response.IsTruncated ? ours.Ask(question with { OverTcp = true }) : response;
                findings.Add(world, question, peers.Ask(question), response, whole);
            }
        }

        output.WriteLine($"seeds {seed} to {seed + WorldsPerRound - 1}: {zones.Count} zones, {findings.Summary}");
        Assert.True(findings.Violations == 0, findings.ToString());
    }

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
