using System.Threading.Channels;
using EnumDns.Registry.Background;

namespace EnumDns.Registry.Updates;

/// <summary>
/// What waits to be written, and the one thread that writes it. The thread is its own: a commit waits for the disk, and threads
/// that answer requests must not.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private readonly Channel<QueuedWork> _waiting;
    private readonly GroupCommit _commit;
    private readonly int _groupSize;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts the writer.</summary>
    public WriteQueue(RegistryOptions options, GroupCommit commit)
    {
        _commit = commit;
        _groupSize = options.GroupSize;

        // The writer is woken by whoever brings work, not by way of the thread pool, which may have no thread to spare.
        _waiting = Channel.CreateBounded<QueuedWork>(
            new BoundedChannelOptions(options.QueueLength) { SingleReader = true, AllowSynchronousContinuations = true });
        commit.Compacting.Bring = work => _ = BringAsync(work);
        new Thread(Write) { Name = "registry writer", IsBackground = true }.Start();
    }

    /// <summary>Hands work to the writer and waits for its answer.</summary>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Withdraws the work while it waits; afterwards it is done all the same.</param>
    /// <exception cref="OperationCanceledException">It was withdrawn, and nothing happened.</exception>
    /// <exception cref="ObjectDisposedException">The registry is closed.</exception>
    public async Task<T> DoAsync<T>(AnsweredWork<T> work, CancellationToken cancellation)
    {
        try
        {
            await _waiting.Writer.WriteAsync(work, cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(NumberRegistry));
        }

        using var registration = cancellation.Register(() => work.Withdraw(cancellation));
        return await work.Answer.ConfigureAwait(false);
    }

    // For whoever waits for no answer; where the registry is closed meanwhile, the work is not needed any more.
    private async Task BringAsync(QueuedWork work)
    {
        try
        {
            await _waiting.Writer.WriteAsync(work).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
        }
    }

    /// <summary>Takes nothing more, and ends when what was accepted is done.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Write()
    {
        var group = new List<QueuedWork>();
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            CollectGroup(group);
            if (group is [{ IsSlow: true }])
                LowPriority.Run("registry import", () => _commit.Run(group));
            else if (group.Count > 0)
                _commit.Run(group);
            group.Clear();
        }

        _ended.SetResult();
    }

    // What came while the last group was written is the next one: the slower the disk, the more changes share a commit.
    private void CollectGroup(List<QueuedWork> group)
    {
        var weight = 0;
        while (_waiting.Reader.TryPeek(out var next) && (group.Count == 0 || (!next.RunsAlone && weight + next.Weight <= _groupSize)))
        {
            _waiting.Reader.TryRead(out _);
            if (!next.TryTakeUp())
                continue;
            group.Add(next);
            weight += next.Weight;
            if (next.RunsAlone)
                return;
        }
    }
}
