using System.Collections.Concurrent;
using System.ComponentModel;

namespace EnumDns.Transport;

/// <summary>
/// One thread that waits for many connections and gives a turn to each that is ready, one after the other: no allocation,
/// no lock, and no other thread to wake between a query and its answer.
/// </summary>
internal sealed class EpollWorker : IDisposable
{
    private const int MostReady = 256;
    private const int StackSize = 256 * 1024;
    private const long StopKey = 0;
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly Epoll _epoll = new(MostReady);
    // By numbers that are never used again, as descriptors are: what was told of one that has gone finds nobody.
    private readonly ConcurrentDictionary<long, TcpConnection> _connections = new();
    private readonly Queue<long> _unfinished = new();
    private readonly Thread _thread;
    private long _lastKey = StopKey;
    private int _count;

    /// <summary>A worker without connections.</summary>
    public EpollWorker() => _thread = new Thread(Run, StackSize) { IsBackground = true, Name = "tcp" };

    /// <summary>Connections served now.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.Start();

    /// <summary>Serves a connection to its end. For any thread.</summary>
    public void Serve(TcpConnection connection)
    {
        var key = Interlocked.Increment(ref _lastKey);
        Interlocked.Increment(ref _count);
        _connections[key] = connection;
        try
        {
            _epoll.Watch(connection.Descriptor, key);
        }
        catch (Win32Exception)
        {
            // No room in the kernel for what watches it.
            End(key, connection);
        }
    }

    /// <summary>Ends the connections that are left, and the thread.</summary>
    public void Dispose()
    {
        using var signal = _epoll.Signal(StopKey);
        if (_thread.Join(StopPatience))
            _epoll.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            foreach (var key in _epoll.Wait(block: _unfinished.Count == 0))
            {
                if (key == StopKey)
                {
                    EndAll();
                    return;
                }

                TakeTurn(key);
            }

            // One turn for each that had more to do than one turn takes, then again those that have become ready.
            for (var left = _unfinished.Count; left > 0; left--)
                TakeTurn(_unfinished.Dequeue());
        }
    }

    private void TakeTurn(long key)
    {
        if (!_connections.TryGetValue(key, out var connection))
            return;
        var before = connection.State;
        var now = connection.TakeTurn();
        if (now is TurnEnd.More)
            _unfinished.Enqueue(key);
        if (now is TurnEnd.Closed || (now != before && !TryChange(key, connection, now)))
            End(key, connection);
    }

    // Who is blocked, or not finished, is asked for nothing more until that is done.
    private bool TryChange(long key, TcpConnection connection, TurnEnd now)
    {
        try
        {
            _epoll.Change(connection.Descriptor, key, input: now is TurnEnd.Waiting, output: now is TurnEnd.Blocked);
            return true;
        }
        catch (Win32Exception)
        {
            // What cannot be watched would never be served again.
            return false;
        }
    }

    private void EndAll()
    {
        foreach (var (key, connection) in _connections)
            End(key, connection);
    }

    private void End(long key, TcpConnection connection)
    {
        if (!_connections.TryRemove(key, out _))
            return;
        Interlocked.Decrement(ref _count);
        connection.End();
    }
}
