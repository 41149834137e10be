using System.Runtime;
using EnumDns.Registry.Background;

namespace EnumDns.Registry.Tests.Background;

/// <summary>The collector stays away for a while. It is the whole process's, hence alone.</summary>
[Collection(nameof(WithoutCollectionsTests))]
[CollectionDefinition(nameof(WithoutCollectionsTests), DisableParallelization = true)]
public sealed class WithoutCollectionsTests
{
    private const int Expected = 64 << 20;

    [Fact]
    public void Nothing_is_collected_until_it_ends()
    {
        int before, after;
        using (WithoutCollections.Begin(Expected))
        {
            before = GC.CollectionCount(0);
            Allocate(Expected / 4, 1000);
            Allocate(Expected / 4, 1 << 20);
            after = GC.CollectionCount(0);
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        }

        Assert.Equal(before, after);
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Fact]
    public void The_second_of_two_does_nothing()
    {
        using (WithoutCollections.Begin(Expected))
        {
            using (WithoutCollections.Begin(Expected))
                Allocate(1 << 20, 1000);
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        }

        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1 << 20)]
    public void Who_allocates_more_meets_the_collector_and_nothing_else(long expected)
    {
        var before = GC.CollectionCount(0);
        using (WithoutCollections.Begin(expected))
            Allocate(256 << 20, 1000);
        Assert.NotEqual(before, GC.CollectionCount(0));
        using (WithoutCollections.Begin(Expected))
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Fact]
    public void Any_expectation_is_taken()
    {
        foreach (var expected in (long[])[0, -1, long.MaxValue, long.MinValue])
            WithoutCollections.Begin(expected).Dispose();
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    private static void Allocate(int octets, int piece)
    {
        for (var allocated = 0; allocated < octets; allocated += piece)
            GC.KeepAlive(new byte[piece]);
    }
}
