using EnumDns.Peers.Load;

namespace EnumDns.Scenarios.Load;

public sealed class QueryMixTests
{
    private const int Draws = 50_000;

    [Theory]
    [InlineData(LoadZone.Numbers)]
    [InlineData(LoadZone.Blocks)]
    [InlineData(LoadZone.Hot)]
    public void Seven_queries_of_ten_are_for_numbers_and_one_each_for_the_rest(LoadZone zone)
    {
        var kinds = Draw(zone, seed: 3).GroupBy(query => query.Expectation.Kind).ToDictionary(group => group.Key, group => group.Count() / (double)Draws);
        Assert.InRange(kinds[QueryKind.Number], 0.65, 0.75);
        Assert.All((QueryKind[])[QueryKind.Wildcard, QueryKind.NameError, QueryKind.Referral], kind => Assert.InRange(kinds[kind], 0.07, 0.13));
    }

    [Fact]
    public void Hot_names_are_a_thousand_at_most() =>
        Assert.InRange(Draw(LoadZone.Hot, seed: 3).Select(query => query.Octets).Distinct().Count(), 900, 1000);

    [Fact]
    public void The_same_seed_draws_the_same_queries()
    {
        Assert.Equal(Draw(LoadZone.Numbers, seed: 3), Draw(LoadZone.Numbers, seed: 3));
        Assert.NotEqual(Draw(LoadZone.Numbers, seed: 3), Draw(LoadZone.Numbers, seed: 4));
    }

    [Fact]
    public void Each_waiting_query_has_an_ID_of_its_own_that_finds_it()
    {
        var mix = new QueryMix(LoadZone.Numbers, LoadedZone.Generator(), seed: 3);
        var queries = new OutstandingQueries(100);
        var waiting = new List<byte[]>();
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            while (queries.Free > 0)
                waiting.Add(queries.Add(mix, since: round).ToArray());
            Assert.Equal(100, waiting.Select(query => query[0] << 8 | query[1]).Distinct().Count());
            var index = random.Next(waiting.Count);
            Assert.True(queries.TryTake(waiting[index], out var query, out _, out _));
            Assert.Equal(waiting[index], query);
            Assert.False(queries.TryTake(waiting[index], out _, out _, out _));
            waiting.RemoveAt(index);
        }

        Assert.Equal(99, queries.Count);
        Assert.Equal(99, queries.Expire(long.MaxValue));
        Assert.Equal(100, queries.Free);
    }

    private static List<(string Octets, Expectation Expectation)> Draw(LoadZone zone, ulong seed)
    {
        var mix = new QueryMix(zone, LoadedZone.Generator(zone), seed);
        var query = new byte[QueryMix.QueryLength];
        var drawn = new List<(string, Expectation)>();
        for (var i = 0; i < Draws; i++)
        {
            var expectation = mix.Next(query);
            drawn.Add((Convert.ToHexString(query), expectation));
        }

        return drawn;
    }
}
