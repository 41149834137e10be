using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>When a UDP thread lets queries gather before it receives again.</summary>
public sealed class GatherPaceTests
{
    private readonly ManualClock _clock = new();

    [Theory]
    [InlineData(1_000, false)]
    [InlineData(10_000, false)]
    [InlineData(20_000, true)]
    [InlineData(50_000, true)]
    [InlineData(100_000, false)]
    [InlineData(400_000, false)]
    public void A_pause_pays_where_queries_are_neither_few_nor_so_many_that_they_come_in_batches(int perSecond, bool pays)
    {
        var pace = new GatherPace(_clock);
        Assert.Equal(pays, Run(pace, perSecond, TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public void The_first_query_after_a_quiet_time_does_not_wait()
    {
        var pace = new GatherPace(_clock);
        Assert.True(Run(pace, 30_000, TimeSpan.FromMilliseconds(50)));
        _clock.Advance(TimeSpan.FromMilliseconds(20));
        Assert.False(pace.Pays(1));
    }

    [Fact]
    public void A_burst_is_noticed_within_its_first_milliseconds_and_its_end_as_well()
    {
        var pace = new GatherPace(_clock);
        Assert.False(Run(pace, 100, TimeSpan.FromSeconds(1)));
        Assert.True(Run(pace, 40_000, TimeSpan.FromMilliseconds(10)));
        Assert.False(Run(pace, 100, TimeSpan.FromMilliseconds(30)));
    }

    [Fact]
    public void A_flood_of_days_overflows_nothing()
    {
        var pace = new GatherPace(_clock);
        for (var i = 0; i < 1_000_000; i++)
            pace.Pays(64);
        _clock.Advance(TimeSpan.FromDays(100));
        Assert.False(pace.Pays(1));
    }

    /// <summary>One datagram after the other at a rate; whether a pause pays at the end.</summary>
    private bool Run(GatherPace pace, int perSecond, TimeSpan duration)
    {
        var between = TimeSpan.FromTicks(TimeSpan.TicksPerSecond / perSecond);
        var pays = false;
        for (var time = TimeSpan.Zero; time < duration; time += between)
        {
            _clock.Advance(between);
            pays = pace.Pays(1);
        }

        return pays;
    }
}
