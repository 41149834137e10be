namespace EnumAdmin.Security;

/// <summary>
/// How many requests each of many may make: a bucket of permits for each, refilled at a steady rate. For any number of threads.
/// </summary>
/// <param name="perSecond">Permits that come back each second.</param>
/// <param name="burst">Permits in a full bucket.</param>
/// <param name="time">The clock.</param>
internal sealed class RequestBudget(double perSecond, double burst, TimeProvider time)
{
    // Beyond that, buckets that are full again are forgotten; whoever makes up addresses gains nothing by it.
    private const int MaxBuckets = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (double Permits, long Time)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a permit.</summary>
    /// <param name="key">Whose.</param>
    /// <param name="retryAfter">Without one, the whole seconds until there is one again, at least 1.</param>
    public bool TryTake(string key, out int retryAfter)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var permits = _buckets.TryGetValue(key, out var bucket) ? Refill(bucket, now) : burst;
            if (permits < 1)
            {
                retryAfter = Math.Max(1, (int)Math.Ceiling((1 - permits) / perSecond));
                return false;
            }

            if (_buckets.Count >= MaxBuckets && !_buckets.ContainsKey(key))
                Forget(now);
            _buckets[key] = (permits - 1, now);
            retryAfter = 0;
            return true;
        }
    }

    private double Refill((double Permits, long Time) bucket, long now) =>
        Math.Min(burst, bucket.Permits + time.GetElapsedTime(bucket.Time, now).TotalSeconds * perSecond);

    private void Forget(long now)
    {
        foreach (var (key, _) in _buckets.Where(pair => Refill(pair.Value, now) >= burst).ToList())
            _buckets.Remove(key);
        // So many at once: all start anew, which is better than to grow without end.
        if (_buckets.Count >= MaxBuckets)
            _buckets.Clear();
    }
}
