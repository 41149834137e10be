using System.Diagnostics;
using EnumDns.Peers.Load;

namespace EnumDns.Scenarios.Load;

public sealed class LatencyHistogramTests
{
    private static readonly double TicksPerMicrosecond = Stopwatch.Frequency / 1e6;

    [Fact]
    public void Percentiles_are_those_of_the_sorted_latencies_to_three_percent()
    {
        var histogram = new LatencyHistogram();
        var random = new Random(1);
        var latencies = Enumerable.Range(0, 100_000).Select(_ => (long)Math.Exp(random.NextDouble() * 20)).ToList();
        latencies.ForEach(histogram.Add);
        latencies.Sort();

        var found = histogram.Read();
        foreach (var (percentile, share) in ((double, double)[])[(found.P50, 0.5), (found.P90, 0.9), (found.P99, 0.99), (found.P999, 0.999)])
        {
            var exact = latencies[(int)(share * latencies.Count) - 1] / TicksPerMicrosecond;
            Assert.InRange(percentile, exact, exact * 1.04);
        }

        Assert.Equal(latencies[^1] / TicksPerMicrosecond, found.Max);
    }

    [Fact]
    public void Nothing_has_no_latency()
    {
        var histogram = new LatencyHistogram();
        histogram.Add(5000);
        histogram.Clear();
        Assert.Equal(new LatencyPercentiles(0, 0, 0, 0, 0), histogram.Read());
    }
}
