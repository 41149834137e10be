namespace EnumAdmin.Telemetry;

/// <summary>Counts durations in buckets of fixed bounds. For any number of threads.</summary>
internal sealed class DurationHistogram
{
    private readonly long[] _counts = new long[UpperBounds.Count + 1];
    private long _ticks;

    /// <summary>The buckets' upper bounds in seconds; what is longer goes into one more.</summary>
    public static IReadOnlyList<double> UpperBounds { get; } = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>Counts a duration.</summary>
    public void Add(TimeSpan duration)
    {
        var bucket = 0;
        while (bucket < UpperBounds.Count && duration.TotalSeconds > UpperBounds[bucket])
            bucket++;
        Interlocked.Increment(ref _counts[bucket]);
        Interlocked.Add(ref _ticks, duration.Ticks);
    }

    /// <summary>How many durations there were in each bucket, and all of them together in seconds.</summary>
    public (IReadOnlyList<long> Counts, double Seconds) Read() =>
        ([.. Enumerable.Range(0, _counts.Length).Select(i => Interlocked.Read(ref _counts[i]))], TimeSpan.FromTicks(Interlocked.Read(ref _ticks)).TotalSeconds);
}
