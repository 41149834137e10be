namespace EnumDns.Hosting;

/// <summary>Gives the memory of zones that are no longer served back to the system while queries go on.</summary>
internal sealed class MemoryReturn
{
    // Memory without use is given back after five full collections, some 30 MB with each, and an idle server has none by itself.
    private const int MostCollections = 30;

    // What the runtime needs for itself, and what giving it back would not be worth.
    private const long Slack = 16 << 20;

    // Each keeps threads waiting for a few milliseconds: so seldom, not one query in a hundred meets one.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private int _latest;

    /// <summary>Begins, on a thread of its own. What an earlier call began ends.</summary>
    public void Begin()
    {
        var run = Interlocked.Increment(ref _latest);
        // In the background this takes less than a millisecond from queries, and finds out what is free.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
        new Thread(() => Collect(run)) { IsBackground = true, Name = "memory return" }.Start();
    }

    // The thread keeps its priority: all others wait for it.
    private void Collect(int run)
    {
        for (var i = 0; i < MostCollections; i++)
        {
            Thread.Sleep(Pause);
            var memory = GC.GetGCMemoryInfo(GCKind.Any);
            if (Volatile.Read(ref _latest) != run || memory.TotalCommittedBytes - memory.HeapSizeBytes < Slack)
                return;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
        }
    }
}
