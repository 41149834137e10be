using System.Globalization;
using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>What the garbage collector of our server has to do while queries come at full rate.</summary>
internal static class CollectionsPart
{
    private const string Collected = "dotnet_gc_collections_total";
    private const string Allocated = "dotnet_gc_heap_total_allocated_bytes_total";

    /// <summary>Reads the server's own metrics before and after.</summary>
    public static void Run(Bench bench, CancellationToken cancellation)
    {
        var zone = bench.Zone(bench.Sizes.Small);
        using var server = new EnumDnsServer(bench.Program, bench.Registry(zone, cancellation));
        server.Start(new ServerSetup(bench.NewFolder("minute"), zone, Bench.ServerProcessor, 1), cancellation);
        var seconds = bench.IsQuick ? 8.0 : 60.0;
        GeneratorRun.Execute(server, zone, new LoadShape(LoadZone.Numbers, 1), Bench.GeneratorProcessor, cancellation);
        // What the same time costs without queries, with the same number of looks, is not theirs.
        var (_, allocatedFirst) = Read(server);
        cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(seconds));
        var (collectedBefore, allocatedBefore) = Read(server);
        var run = GeneratorRun.Execute(server, zone, new LoadShape(LoadZone.Numbers, seconds), Bench.GeneratorProcessor, cancellation);
        var (collectedAfter, allocatedAfter) = Read(server);
        var perQuery = Math.Max(0, allocatedAfter - allocatedBefore - (allocatedBefore - allocatedFirst)) / run.Answered;
        bench.Figures.Add(new Sample(Measure.Collections, Workloads.Minute, ServerNames.EnumDns, [collectedAfter - collectedBefore]));
        bench.Figures.Add(new Sample(Measure.AllocatedPerQuery, Workloads.Minute, ServerNames.EnumDns, [Math.Round(perQuery, 2)]));
        bench.Figures.Add(new Sample(Measure.QueriesPerSecond, Workloads.Minute, ServerNames.EnumDns, [run.QueriesPerSecond]));
        Bench.Say($"{run.Answered} queries: {collectedAfter - collectedBefore} collections, {allocatedAfter - allocatedBefore:F0} bytes allocated, {allocatedBefore - allocatedFirst:F0} in the same time without queries");
    }

    private static (double Collections, double Bytes) Read(EnumDnsServer server)
    {
        using var client = new HttpClient();
        var lines = client.GetStringAsync(new Uri($"http://{server.ApiEndpoint}/metrics")).GetAwaiter().GetResult().Split('\n');
        return (Sum(lines, Collected), Sum(lines, Allocated));
    }

    private static double Sum(string[] lines, string metric)
    {
        var values = lines.Where(line => line.StartsWith(metric, StringComparison.Ordinal)).Select(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture)).ToList();
        return values.Count > 0 ? values.Sum() : throw new InvalidOperationException($"the server has no metric {metric}");
    }
}
