using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>A store in memory for tests: immutable states, one of which is the committed one. Lasts as long as its object.</summary>
public sealed class MemoryStore : IRegistryStore
{
    private readonly Lock _gate = new();
    private MemoryState _committed = MemoryState.Empty;
    private bool _writing;
    private StoreFault? _fault;

    /// <summary>Lets the next commit fail, as a full disk would.</summary>
    public void FailNextCommit(StoreFault fault) => _fault = fault;

    /// <inheritdoc/>
    public IStoreSession Read()
    {
        lock (_gate)
            return new MemorySession(_committed);
    }

    /// <inheritdoc/>
    public IStoreTransaction Begin()
    {
        lock (_gate)
        {
            if (_writing)
                throw new InvalidOperationException("There is a transaction already.");
            _writing = true;
            return new MemoryTransaction(_committed, End);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void End(MemoryState? committed)
    {
        lock (_gate)
        {
            _writing = false;
            if (committed is null)
                return;
            if (_fault is { } fault)
            {
                _fault = null;
                throw new StoreException(fault, "The commit was told to fail.");
            }

            _committed = committed;
        }
    }
}
