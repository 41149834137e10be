using System.Diagnostics;
using EnumDns.Fixtures;
using EnumDns.Registry.Background;

namespace EnumDns.Registry.Tests.Background;

/// <summary>Long work runs behind everything else, on a thread of its own.</summary>
public sealed class LowPriorityTests
{
    [Fact]
    public async Task Its_thread_has_the_least_priority_and_the_callers_keeps_its_own()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "priorities are read from /proc");
        var before = Nice();
        Assert.Equal(19, await LowPriority.RunAsync("test", Nice));
        LowPriority.Run("test", () => Assert.Equal(19, Nice()));
        Assert.Equal(before, await Task.Run(Nice));
    }

    [Fact]
    public async Task What_the_work_throws_the_caller_gets()
    {
        await Assert.ThrowsAsync<InvalidDataException>(() => LowPriority.RunAsync<int>("test", () => throw new InvalidDataException()));
        Assert.Throws<InvalidDataException>(() => LowPriority.Run("test", () => throw new InvalidDataException()));
    }

    [Fact]
    public void Work_that_gives_way_comes_to_an_end_beside_threads_that_do_nothing_else_than_run()
    {
        using var ended = new ManualResetEventSlim();
        var others = Enumerable.Range(0, 2 * Environment.ProcessorCount).Select(_ => new Thread(() => SpinWait.SpinUntil(() => ended.IsSet))).ToList();
        others.ForEach(thread => thread.Start());
        var turns = 0;
        LowPriority.Run("test", () =>
        {
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(20); turns++)
                LowPriority.GiveWay();
        });
        ended.Set();
        others.ForEach(thread => thread.Join());
        Assert.True(turns > 0);
    }

    private static int Nice() => ThreadStat.Read("/proc/thread-self/stat").Nice;
}
