using EnumDns.Hosting;

namespace EnumDns.Tests.Hosting;

/// <summary>What operators see of the process.</summary>
public sealed class ProcessMetricsTests
{
    private static readonly DateTimeOffset Started = DateTimeOffset.FromUnixTimeSeconds(1_893_456_000);

    [Fact]
    public void Every_metric_has_its_type_and_a_value()
    {
        var lines = ProcessMetrics.Format(Started).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var declared = lines.Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();
        Assert.Equal(declared.Distinct(), declared);
        foreach (var metric in declared)
            Assert.Contains(lines, line => line.StartsWith(metric, StringComparison.Ordinal) && double.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) >= 0);
        Assert.Contains("process_start_time_seconds 1893456000", lines);
    }

    [Fact]
    public void A_collection_counts_once_in_its_own_generation()
    {
        var before = Collections("gen0") + Collections("gen1");
        var oldBefore = Collections("gen2");
        GC.Collect();
        GC.Collect();
        Assert.True(Collections("gen2") >= oldBefore + 2);
        // Others may have been collected meanwhile, but the two forced ones were of the oldest generation only.
        Assert.True(Collections("gen0") + Collections("gen1") >= before);
    }

    private static double Collections(string generation) =>
        double.Parse(
            ProcessMetrics.Format(Started).Split('\n').Single(line => line.StartsWith($"dotnet_gc_collections_total{{gc_heap_generation=\"{generation}\"}}", StringComparison.Ordinal)).Split(' ')[^1],
            System.Globalization.CultureInfo.InvariantCulture);
}
