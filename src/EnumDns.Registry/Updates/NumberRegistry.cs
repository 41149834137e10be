using EnumDns.Registry.Compilation;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>
/// The registry: the zones that are served, and the one door through which they change. The store is the truth and stays the
/// caller's; in memory are only the compiled zones.
/// </summary>
public sealed class NumberRegistry : IAsyncDisposable
{
    private readonly IRegistryStore _store;
    private readonly ServedZones _served;
    private readonly WriteQueue _queue;

    private NumberRegistry(IRegistryStore store, ServedZones served, WriteQueue queue, ZoneCompacting compacting, ObjectCounts counts) =>
        (_store, _served, _queue, Compacting, Counts) = (store, served, queue, compacting, counts);

    /// <summary>All zones as they are served. Whoever was told that a change is committed finds it here.</summary>
    public ZoneDirectory Directory => _served.Directory;

    /// <summary>How many objects there are.</summary>
    public ObjectCounts Counts { get; }

    /// <summary>Compacts zones beside the writer.</summary>
    internal ZoneCompacting Compacting { get; }

    /// <summary>Compiles all zones of a store, publishes them and takes changes from then on.</summary>
    /// <param name="store">The store, which nobody else writes to. It is not disposed here.</param>
    /// <param name="options">Bounds.</param>
    /// <param name="time">The clock.</param>
    /// <param name="publish">Takes the zones to serve, at once and after each group of changes; only assigns, never fails.</param>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public static NumberRegistry Open(IRegistryStore store, RegistryOptions options, TimeProvider time, Action<ZoneDirectory> publish)
    {
        using var session = store.Read();
        var zones = ZoneDirectory.Create(session.Zones().Select(zone => ZoneCompiler.Compile(session, zone)));
        var served = new ServedZones(zones, session.GoneZones(), publish);
        var counts = new ObjectCounts(session.LastChange);
        var commit = new GroupCommit(store, options, time, served, counts);
        return new NumberRegistry(store, served, new WriteQueue(options, commit), commit.Compacting, counts);
    }

    /// <summary>Opens a view of what is committed now, for one thread.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public IStoreSession Read() => _store.Read();

    /// <summary>Makes a change. The answer comes when it is durable and served, or nothing happened.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellation">Withdraws the change while it waits; once it is taken up, it is done all the same.</param>
    /// <exception cref="OperationCanceledException">It was withdrawn, and nothing happened.</exception>
    /// <exception cref="ObjectDisposedException">The registry is closed.</exception>
    public Task<ChangeOutcome> ChangeAsync(Change change, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(change.Operations.Count, nameof(change));
        return _queue.DoAsync(new QueuedChange(change), cancellation);
    }

    /// <summary>Writes a token of the admin API, new or changed.</summary>
    /// <exception cref="StoreException">The store failed, and nothing happened.</exception>
    public Task PutTokenAsync(StoredToken token) => _queue.DoAsync(new QueuedTokenWrite(write => write.Put(token)), CancellationToken.None);

    /// <summary>Removes a token; nothing where it is not there.</summary>
    /// <exception cref="StoreException">The store failed, and nothing happened.</exception>
    public Task DeleteTokenAsync(string name) => _queue.DoAsync(new QueuedTokenWrite(write => write.DeleteToken(name)), CancellationToken.None);

    /// <summary>Takes no more changes, and ends when those that were accepted are done.</summary>
    public ValueTask DisposeAsync() => _queue.DisposeAsync();
}
