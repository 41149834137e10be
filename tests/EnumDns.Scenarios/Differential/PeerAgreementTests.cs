using EnumDns.Scenarios.Generation;

namespace EnumDns.Scenarios.Differential;

/// <summary>What agreement between the peers is worth as a yardstick.</summary>
public sealed class PeerAgreementTests(ITestOutputHelper output)
{
    [Fact]
    public void Nsd_and_knot_load_every_generated_zone_and_agree_on_more_than_nine_in_ten_responses()
    {
        var worlds = Enumerable.Range(1, 20).AsParallel().AsOrdered().Select(GeneratedWorld.Create).ToList();
        using var peers = new PeerGroup([.. worlds.SelectMany(world => world.Zones)]);
        var queries = 0;
        var agreed = 0;
        foreach (var world in worlds)
        {
            var generator = new QueryGenerator(world, new SeededChoice(world.Seed));
            for (var i = 0; i < 50; i++, queries++)
                agreed += peers.Ask(generator.Next()) is { AgreeInFull: true } ? 1 : 0;
        }

        output.WriteLine($"{agreed} of {queries} responses agreed in everything");
        Assert.True(agreed * 10 > queries * 9, $"NSD and Knot DNS agree on {agreed} of {queries} responses only");
    }
}
