using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Measurements;

/// <summary>TCP at saturation.</summary>
internal static class TcpPart
{
    private const int Connections = 8;
    private const int Outstanding = 16;
    private static readonly Measure[] Kept = [Measure.CpuPerQuery, Measure.QueriesPerSecond, Measure.LatencyMedian, Measure.LatencyP99, Measure.GeneratorBusy];

    /// <summary>Persistent connections with 16 outstanding queries each.</summary>
    public static void Run(Bench bench, CancellationToken cancellation)
    {
        using var fleet = new Fleet(bench, bench.Zone(bench.Sizes.Small));
        string[] fast = [ServerNames.EnumDns, ServerNames.Nsd, ServerNames.Knot];
        fleet.Start(bench.IsQuick ? fast : [.. fast, ServerNames.Bind, ServerNames.PowerDns], Bench.ServerProcessor, 1, cancellation);
        var shape = new LoadShape(LoadZone.Numbers, bench.Seconds) { Connections = Connections, Outstanding = Outstanding };
        Turns.Take(bench, fleet, Workloads.Tcp, shape, bench.Rounds, Kept, cancellation);
    }
}
