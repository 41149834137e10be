using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>A store that fails when it is told to, as a disk does: before a transaction, within one, or at its commit.</summary>
internal sealed class FaultyStore(IRegistryStore store) : IRegistryStore
{
    private readonly SemaphoreSlim _gate = new(1);
    private TaskCompletionSource _arrived = new();

    /// <summary>Asked at each step of a transaction whether it fails there.</summary>
    public Func<string, bool> FailsAt { get; set; } = _ => false;

    /// <summary>Called when a transaction is disposed.</summary>
    public Action OnEnd { get; set; } = () => { };

    /// <summary>Commits that went well.</summary>
    public int Commits { get; set; }

    /// <summary>Lets transactions wait before they begin, until it is disposed.</summary>
    public async Task<IDisposable> HoldAsync()
    {
        await _gate.WaitAsync();
        _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Release(_gate);
    }

    /// <summary>Ends when a transaction waits.</summary>
    public Task WaitingAsync() => _arrived.Task;

    public IStoreSession Read() => store.Read();

    public IStoreTransaction Begin()
    {
        _arrived.TrySetResult();
        _gate.Wait();
        _gate.Release();
        Step("begin");
        return new FaultyTransaction(store.Begin(), this);
    }

    public void Dispose() => store.Dispose();

    public void Step(string step)
    {
        if (FailsAt(step))
            throw new StoreException(StoreFault.Full, $"no room at {step}");
    }

    private sealed class Release(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
