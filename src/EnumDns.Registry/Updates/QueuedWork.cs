using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>Something that waits for the writer. Its caller is told once, when the group that it was done in is durable and served, or has failed.</summary>
internal abstract class QueuedWork
{
    private int _state;

    private enum State
    {
        Waiting,
        TakenUp,
        Withdrawn,
    }

    /// <summary>Whether it takes so long that nothing else should wait for its end.</summary>
    public virtual bool RunsAlone => false;

    /// <summary>Whether it takes seconds.</summary>
    public virtual bool IsSlow => false;

    /// <summary>How many operations it is.</summary>
    public virtual int Weight => 1;

    /// <summary>Takes it up, unless its caller has withdrawn it.</summary>
    public bool TryTakeUp() => TryLeave(State.TakenUp);

    /// <summary>Does it in an open transaction.</summary>
    /// <returns>Whether anything of it is to stay; otherwise the transaction is rolled back to where it was.</returns>
    public abstract bool Execute(WriteGroup group);

    /// <summary>Tells the caller that what <see cref="Execute"/> found is so.</summary>
    public abstract void Complete();

    /// <summary>Tells the caller that the store failed and nothing happened.</summary>
    public abstract void Fail(StoreException fault);

    /// <summary>Tells the caller of a bug; nothing happened.</summary>
    public abstract void Break(Exception bug);

    /// <summary>Withdraws it, unless it was taken up.</summary>
    protected bool TryWithdraw() => TryLeave(State.Withdrawn);

    private bool TryLeave(State next) => Interlocked.CompareExchange(ref _state, (int)next, (int)State.Waiting) == (int)State.Waiting;
}
