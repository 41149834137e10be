using System.Runtime;
using System.Runtime.CompilerServices;
using EnumDns.Registry.Background;

namespace EnumDns.Registry.Tests.Background;

/// <summary>The collector stays away for a while. It is the whole process's, hence alone.</summary>
[Collection(nameof(WithoutCollectionsTests))]
[CollectionDefinition(nameof(WithoutCollectionsTests), DisableParallelization = true)]
public sealed class WithoutCollectionsTests
{
    private const int Expected = 64 << 20;

    [Fact]
    public void Nothing_is_collected_before_the_next_begins()
    {
        using (WithoutCollections.Begin(Expected))
        {
            var before = GC.CollectionCount(0);
            Allocate(Expected / 4, 1000);
            Allocate(Expected / 4, 1 << 20);
            Assert.Equal(before, GC.CollectionCount(0));
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        }

        var full = GC.CollectionCount(2);
        Allocate(1 << 20, 1000);
        Assert.Equal(full, GC.CollectionCount(2));
        using (WithoutCollections.Begin(Expected))
        {
            Assert.NotEqual(full, GC.CollectionCount(2));
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        }
    }

    [Fact]
    public void What_was_left_behind_is_collected_after_a_while()
    {
        var left = LeaveBehind();
        Assert.True(SpinWait.SpinUntil(() => !left.IsAlive, TimeSpan.FromMinutes(1)));
        Assert.NotEqual(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Fact]
    public void The_second_of_two_does_nothing()
    {
        using (WithoutCollections.Begin(Expected))
        {
            var before = GC.CollectionCount(0);
            using (WithoutCollections.Begin(Expected))
                Allocate(1 << 20, 1000);
            Assert.Equal(before, GC.CollectionCount(0));
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
        }
    }

    [Fact]
    public void Who_allocates_more_meets_the_collector_and_nothing_else()
    {
        using (WithoutCollections.Begin(8 << 20))
        {
            var before = GC.CollectionCount(0);
            Allocate(256 << 20, 1000);
            Assert.NotEqual(before, GC.CollectionCount(0));
        }

        using (WithoutCollections.Begin(Expected))
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData((8 << 20) - 1)]
    public void Little_work_owes_no_collection(long expected)
    {
        WithoutCollections.Begin(Expected).Dispose();
        WithoutCollections.Begin(Expected).Dispose();
        var full = GC.CollectionCount(2);
        WithoutCollections.Begin(expected).Dispose();
        Assert.Equal(full, GC.CollectionCount(2));
    }

    [Fact]
    public void No_expectation_is_too_great()
    {
        using (WithoutCollections.Begin(long.MaxValue))
            Assert.Equal(GCLatencyMode.NoGCRegion, GCSettings.LatencyMode);
    }

    // A method of its own: nothing here may hold the object while it is waited for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LeaveBehind()
    {
        using (WithoutCollections.Begin(Expected))
            return new WeakReference(new byte[1000]);
    }

    private static void Allocate(int octets, int piece)
    {
        for (var allocated = 0; allocated < octets; allocated += piece)
            GC.KeepAlive(new byte[piece]);
    }
}
