using System.Diagnostics;
using System.Numerics;

namespace EnumDns.Peers.Load;

/// <summary>Counts latencies in classes that are 3% wide, from nanoseconds to minutes.</summary>
internal sealed class LatencyHistogram
{
    private const int Fine = 5;
    private static readonly double TicksPerMicrosecond = Stopwatch.Frequency / 1e6;
    private readonly long[] _classes = new long[(64 - Fine + 1) << Fine];
    private long _count;
    private long _largest;

    /// <summary>Adds one latency, in ticks of <see cref="Stopwatch"/>.</summary>
    public void Add(long ticks)
    {
        ticks = Math.Max(ticks, 0);
        _classes[ClassOf((ulong)ticks)]++;
        _count++;
        _largest = Math.Max(_largest, ticks);
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(_classes);
        _count = 0;
        _largest = 0;
    }

    /// <summary>The percentiles, in microseconds; all 0 where nothing was added.</summary>
    public LatencyPercentiles Read() => new(Percentile(0.5), Percentile(0.9), Percentile(0.99), Percentile(0.999), _largest / TicksPerMicrosecond);

    /// <summary>The largest latency of the class in which the share of latencies is reached.</summary>
    private double Percentile(double share)
    {
        var wanted = (long)Math.Ceiling(share * _count);
        var index = 0;
        for (long seen = 0; index < _classes.Length && wanted > 0; index++)
        {
            seen += _classes[index];
            if (seen >= wanted)
                break;
        }

        return wanted == 0 ? 0 : Math.Min(LargestOf(index), _largest) / TicksPerMicrosecond;
    }

    private static int ClassOf(ulong ticks)
    {
        var shift = Math.Max(0, BitOperations.Log2(ticks | 1) - Fine);
        // Below 2^5 each value is a class of its own; above, each power of two has 2^5 classes.
        return (shift << Fine) + (int)(ticks >> shift);
    }

    private static long LargestOf(int index)
    {
        var shift = Math.Max(0, (index >> Fine) - 1);
        return ((long)(index - (shift << Fine) + 1) << shift) - 1;
    }
}
