using System.Collections.Concurrent;

namespace EnumDns.Registry.Background;

/// <summary>Batches that go back and forth between a thread of low priority, which fills them, and the caller, who empties them: both are busy.</summary>
internal static class Relay
{
    // One that is filled, one that is emptied, one that waits: neither side waits for a single batch of the other's that takes longer.
    private const int Batches = 3;

    /// <summary>Lets batches go round until one cannot be filled, and ends when the other thread has ended.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="create">Makes a batch.</param>
    /// <param name="fill">Fills a batch on the other thread; false where nothing is left, and the batch is not used. What it throws, the caller gets.</param>
    /// <param name="empty">Empties a batch on the calling thread.</param>
    public static void Run<T>(string name, Func<T> create, Func<T, bool> fill, Action<T> empty)
    {
        using var toFill = new BlockingCollection<T>();
        using var toEmpty = new BlockingCollection<T>();
        for (var i = 0; i < Batches; i++)
            toFill.Add(create());
        var filling = LowPriority.RunAsync(name, () =>
        {
            try
            {
                foreach (var batch in toFill.GetConsumingEnumerable())
                {
                    if (!fill(batch))
                        break;
                    toEmpty.Add(batch);
                }
            }
            finally
            {
                toEmpty.CompleteAdding();
            }

            return true;
        });
        try
        {
            foreach (var batch in toEmpty.GetConsumingEnumerable())
            {
                empty(batch);
                toFill.Add(batch);
            }
        }
        finally
        {
            // Where a batch could not be emptied, nobody wants the next ones; the other thread uses the collections to its end.
            toFill.CompleteAdding();
            Task.WaitAny(filling);
        }

        filling.GetAwaiter().GetResult();
    }
}
