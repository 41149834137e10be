namespace EnumDns.Transport;

/// <summary>
/// Tells a thread that has answered when to let datagrams gather for a moment before it receives again. To fall asleep and
/// to be woken for one query costs more than the query: where they come fast enough that a few fall into a short pause,
/// and not so fast that they come in batches anyway, pausing saves a third of the processor time and more.
/// </summary>
/// <param name="time">The clock by which datagrams come fast.</param>
internal sealed class GatherPace(TimeProvider time)
{
    /// <summary>From how many datagrams a second a pause pays: with fewer, two or three fall into one.</summary>
    public const int LeastPerSecond = 12_000;

    /// <summary>Up to how many: with more, the next ones are there when a batch has been answered.</summary>
    public const int MostPerSecond = 60_000;

    // Long enough that chance does not decide, short enough that a burst of queries is noticed before it ends.
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(2);

    private readonly long _window = (long)(Window.TotalSeconds * time.TimestampFrequency);
    private long _start = time.GetTimestamp();
    private long _received;
    private bool _pays;

    /// <summary>How long datagrams gather. The wait that a pause adds to a query is at most this and the system's timer slack.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMicroseconds(300);

    /// <summary>Whether a pause pays before the next receive. The first query after a quiet time is always answered without one.</summary>
    /// <param name="received">Datagrams that the last receive brought.</param>
    public bool Pays(int received)
    {
        _received += received;
        var now = time.GetTimestamp();
        var elapsed = now - _start;
        if (elapsed >= _window)
        {
            _pays = _received * time.TimestampFrequency / elapsed is >= LeastPerSecond and <= MostPerSecond;
            _start = now;
            _received = 0;
        }

        return _pays;
    }
}
