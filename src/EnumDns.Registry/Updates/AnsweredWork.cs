namespace EnumDns.Registry.Updates;

/// <summary>Work that ends in an answer.</summary>
/// <typeparam name="T">What the caller gets.</typeparam>
internal abstract class AnsweredWork<T> : QueuedWork
{
    // Callers go on elsewhere: the writer has the next group to do.
    private readonly TaskCompletionSource<T> _caller = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The answer; not before everything is durable and served.</summary>
    public Task<T> Answer => _caller.Task;

    /// <summary>Withdraws the work where it still waits, for a caller who does not.</summary>
    public void Withdraw(CancellationToken cancellation)
    {
        if (TryWithdraw())
            _caller.TrySetCanceled(cancellation);
    }

    /// <inheritdoc/>
    public override void Break(Exception bug) => _caller.TrySetException(bug);

    /// <summary>Answers.</summary>
    protected void Reply(T answer) => _caller.TrySetResult(answer);
}
