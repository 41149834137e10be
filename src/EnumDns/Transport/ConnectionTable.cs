using System.Numerics;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// All open TCP connections: keeps to the caps, closing the idlest for a newcomer, and cuts off those past their
/// deadline. "Idlest" is the connection whose last answered query (or whose start) is longest ago, to 1/16 second.
/// </summary>
internal sealed class ConnectionTable : IAsyncDisposable
{
    private static readonly TimeSpan ShortestSweepPeriod = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestSweepPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopPoll = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LogPeriod = TimeSpan.FromMinutes(1);

    private readonly TransportOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _sweeper;
    private readonly long _idleTimeout;
    private readonly long _idleTimeoutUnderLoad;
    private readonly Lock _lock = new();
    private readonly LinkedList<TcpConnection> _all = [];
    private readonly Dictionary<SourceNetwork, LinkedList<TcpConnection>> _bySource = [];
    private long _shed;
    private long _shedLogged;
    private long _nextLog;
    private int _defects;
    private int _leaving;
    private volatile int _count;
    private volatile bool _isStopping;

    /// <summary>An empty table.</summary>
    public ConnectionTable(TransportOptions options, ILogger logger, TimeProvider timeProvider)
    {
        _options = options;
        _logger = logger;
        _timeProvider = timeProvider;
        _idleTimeout = TicksOf(options.TcpIdleTimeout);
        _idleTimeoutUnderLoad = TicksOf(options.TcpIdleTimeoutUnderLoad);
        MessageTimeout = TicksOf(options.TcpMessageTimeout);
        WriteTimeout = TicksOf(options.TcpWriteTimeout);
        var shortest = new[] { options.TcpIdleTimeout, options.TcpIdleTimeoutUnderLoad, options.TcpMessageTimeout, options.TcpWriteTimeout }.Min();
        var period = TimeSpan.FromTicks(Math.Clamp(shortest.Ticks / 4, ShortestSweepPeriod.Ticks, LongestSweepPeriod.Ticks));
        _sweeper = timeProvider.CreateTimer(_ => Sweep(), null, period, period);
    }

    /// <summary>Connections open now.</summary>
    public int Count => _count;

    /// <summary>
    /// Whether many connections that had to make room still hold their sockets: to accept more before they are gone
    /// would exhaust the process's descriptors.
    /// </summary>
    public bool IsBehind => Volatile.Read(ref _leaving) > Math.Max(_options.MaxTcpConnections / 8, 16);

    /// <summary>Connections closed to make room since the start.</summary>
    public long ShedCount => Volatile.Read(ref _shed);

    /// <summary>Whether connections should end after the turn that they are in.</summary>
    public bool IsStopping => _isStopping;

    /// <summary>The clock, in its own ticks.</summary>
    public long Now => _timeProvider.GetTimestamp();

    /// <summary>The idle timeout as the load has it, in ticks of the clock.</summary>
    public long IdleTimeout => _count > _options.MaxTcpConnections / 2 ? _idleTimeoutUnderLoad : _idleTimeout;

    /// <summary>The same in the 100 ms of RFC 7828.</summary>
    public ushort IdleTimeoutToTell => (ushort)Math.Min(IdleTimeout * 10 / _timeProvider.TimestampFrequency, ushort.MaxValue);

    /// <summary>The time that a message may take to arrive, in ticks of the clock.</summary>
    public long MessageTimeout { get; }

    /// <summary>The time that the client may take to accept responses, in ticks of the clock.</summary>
    public long WriteTimeout { get; }

    /// <summary>Adds a newcomer, closing the idlest of its source or of all where a cap is reached.</summary>
    public void Add(TcpConnection connection)
    {
        TcpConnection? idlest = null;
        lock (_lock)
        {
            if (_bySource.TryGetValue(connection.Source, out var ofSource) && ofSource.Count >= _options.MaxTcpConnectionsPerSource)
                idlest = ofSource.First!.Value;
            else if (_all.Count >= _options.MaxTcpConnections)
                idlest = _all.First!.Value;
            if (idlest is not null)
                Dismiss(idlest);
            Link(connection);
        }

        Shed(idlest);
    }

    /// <summary>Closes the idlest connection, where the system has no room for another.</summary>
    public void ShedIdlest()
    {
        TcpConnection? idlest;
        lock (_lock)
        {
            idlest = _all.First?.Value;
            if (idlest is not null)
                Dismiss(idlest);
        }

        Shed(idlest);
    }

    /// <summary>Forgets a connection that has ended and given back its socket.</summary>
    public void Remove(TcpConnection connection)
    {
        lock (_lock)
        {
            if (connection.InAll.List is not null)
                Unlink(connection);
            else
                _leaving--;
        }
    }

    /// <summary>Notes that a connection has had a query answered.</summary>
    public void Touch(TcpConnection connection, long now)
    {
        // Busy connections take the lock sixteen times a second, not for each query.
        if (now - connection.TouchedAt < _timeProvider.TimestampFrequency / 16)
            return;
        lock (_lock)
        {
            if (connection.InAll.List is null)
                return;
            connection.TouchedAt = now;
            MoveToEnd(connection.InAll);
            MoveToEnd(connection.InSource);
        }
    }

    /// <summary>Notes that a connection ended by a defect of ours.</summary>
    public void NoteDefect(Exception exception)
    {
        var count = Interlocked.Increment(ref _defects);
        if (BitOperations.IsPow2(count))
            TransportLog.ConnectionFailed(_logger, count, exception);
    }

    /// <summary>Closes connections at rest, waits for responses under way as long as the options say, cuts off the others.</summary>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        await _sweeper.DisposeAsync();
        // Real time on purpose: a stop ends even where the clock stands still.
        for (var waited = TimeSpan.Zero; _count > 0 && waited < _options.StopTimeout; waited += StopPoll)
        {
            Close(connection => connection.IsAtRest);
            await Task.Delay(StopPoll);
        }

        foreach (var connection in Select(_ => true))
            connection.Abort();
    }

    private static void MoveToEnd(LinkedListNode<TcpConnection> node)
    {
        var list = node.List!;
        list.Remove(node);
        list.AddLast(node);
    }

    private void Sweep()
    {
        var now = Now;
        Close(connection => connection.Deadline <= now);
        if (ShedCount == _shedLogged || now < _nextLog)
            return;
        TransportLog.Shed(_logger, ShedCount - _shedLogged, _count);
        _shedLogged = ShedCount;
        _nextLog = now + TicksOf(LogPeriod);
    }

    private void Close(Func<TcpConnection, bool> condition)
    {
        foreach (var connection in Select(condition))
        {
            // What a slow reader has not taken would otherwise stay in the kernel's memory.
            if (connection.IsAtRest)
                connection.Close();
            else
                connection.Abort();
        }
    }

    private List<TcpConnection> Select(Func<TcpConnection, bool> condition)
    {
        lock (_lock)
            return [.. _all.Where(condition)];
    }

    private void Shed(TcpConnection? connection)
    {
        if (connection is null)
            return;
        Interlocked.Increment(ref _shed);
        connection.Close();
    }

    private void Link(TcpConnection connection)
    {
        if (!_bySource.TryGetValue(connection.Source, out var ofSource))
            _bySource[connection.Source] = ofSource = [];
        ofSource.AddLast(connection.InSource);
        _all.AddLast(connection.InAll);
        _count = _all.Count;
    }

    private void Unlink(TcpConnection connection)
    {
        var ofSource = connection.InSource.List!;
        ofSource.Remove(connection.InSource);
        if (ofSource.Count == 0)
            _bySource.Remove(connection.Source);
        _all.Remove(connection.InAll);
        _count = _all.Count;
    }

    private void Dismiss(TcpConnection connection)
    {
        Unlink(connection);
        _leaving++;
    }

    private long TicksOf(TimeSpan time) => (long)(time.TotalSeconds * _timeProvider.TimestampFrequency);
}
