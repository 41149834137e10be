using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Measurements;

/// <summary>UDP: at saturation at every size, at fixed rates, on two cores.</summary>
internal static class UdpParts
{
    private const int LowRate = 20_000;
    private const int HighRate = 100_000;
    private const int SocketsForTwoCores = 16;
    private const int Singles = 64;
    private static readonly string[] Everybody = [ServerNames.EnumDns, ServerNames.Ceiling, ServerNames.Nsd, ServerNames.Knot, ServerNames.Bind, ServerNames.PowerDns];
    private static readonly string[] Fast = [ServerNames.EnumDns, ServerNames.Ceiling, ServerNames.Nsd, ServerNames.Knot];
    private static readonly Measure[] Saturated = [Measure.CpuPerQuery, Measure.QueriesPerSecond, Measure.LatencyMedian, Measure.LatencyP99, Measure.LostShare, Measure.GeneratorBusy];
    private static readonly Measure[] AtRate = [Measure.CpuPerQuery, Measure.LatencyMedian, Measure.LatencyP99, Measure.LostShare, Measure.GeneratorBusy];

    /// <summary>The smallest zone: random numbers, hot names, and clients that ask one question after the other.</summary>
    public static void RunSmall(Bench bench, CancellationToken cancellation)
    {
        using var fleet = new Fleet(bench, bench.Zone(bench.Sizes.Small));
        fleet.Start([.. Everybody, ServerNames.Echo], Bench.ServerProcessor, 1, cancellation);
        Turns.WarmUp(bench, fleet, cancellation);
        Turns.Take(bench, fleet, Workloads.Random, new LoadShape(LoadZone.Numbers, bench.Seconds), bench.Rounds, Saturated, cancellation);
        if (bench.IsQuick)
            fleet.Leave(ServerNames.Bind, ServerNames.PowerDns);
        Turns.Take(bench, fleet, Workloads.Hot, new LoadShape(LoadZone.Hot, bench.Seconds), bench.Rounds, Saturated, cancellation);
        fleet.Leave(ServerNames.Bind, ServerNames.PowerDns);
        var singles = new LoadShape(LoadZone.Numbers, bench.Seconds) { Sockets = Singles, Outstanding = Singles };
        Turns.Take(bench, fleet, Workloads.OneByOne, singles, bench.Rounds, Saturated, cancellation);
    }

    /// <summary>Numbers in blocks.</summary>
    public static void RunBlocks(Bench bench, CancellationToken cancellation)
    {
        using var fleet = new Fleet(bench, bench.Zone(bench.Sizes.Small, LoadZone.Blocks));
        fleet.Start(bench.IsQuick ? Fast : Everybody, Bench.ServerProcessor, 1, cancellation);
        Turns.WarmUp(bench, fleet, cancellation);
        Turns.Take(bench, fleet, Workloads.Blocks, new LoadShape(LoadZone.Blocks, bench.Seconds), bench.Rounds, Saturated, cancellation);
    }

    /// <summary>CPU time and latency at rates that all can take.</summary>
    public static void RunRates(Bench bench, CancellationToken cancellation)
    {
        using var fleet = new Fleet(bench, bench.Zone(bench.Sizes.Small));
        fleet.Start(Fast, Bench.ServerProcessor, 1, cancellation);
        Turns.WarmUp(bench, fleet, cancellation);
        Turns.Take(bench, fleet, Workloads.LowRate, new LoadShape(LoadZone.Numbers, bench.Seconds) { Rate = LowRate }, bench.Rounds, AtRate, cancellation);
        Turns.Take(bench, fleet, Workloads.HighRate, new LoadShape(LoadZone.Numbers, bench.Seconds) { Rate = HighRate }, bench.Rounds, AtRate, cancellation);
    }

    /// <summary>The middle zone.</summary>
    public static void RunMiddle(Bench bench, CancellationToken cancellation) =>
        RunRandom(bench, bench.Sizes.Middle, bench.IsQuick ? Fast : Everybody, Workloads.RandomMiddle, Workloads.Middle, cancellation);

    /// <summary>The large zone.</summary>
    public static void RunLarge(Bench bench, CancellationToken cancellation) =>
        RunRandom(bench, bench.Sizes.Large, Fast, Workloads.RandomLarge, Workloads.Large, cancellation);

    /// <summary>Two workers on both cores, which the generator shares.</summary>
    public static void RunTwoCores(Bench bench, CancellationToken cancellation)
    {
        using var fleet = new Fleet(bench, bench.Zone(bench.Sizes.Small));
        fleet.Start(Fast, Bench.BothProcessors, 2, cancellation);
        Turns.WarmUp(bench, fleet, cancellation);
        var shape = new LoadShape(LoadZone.Numbers, bench.Seconds) { Sockets = SocketsForTwoCores, Processors = Bench.BothProcessors, Sleeps = true };
        Turns.Take(bench, fleet, Workloads.TwoCores, shape, bench.Rounds, Saturated, cancellation);
    }

    private static void RunRandom(Bench bench, int numbers, IReadOnlyList<string> names, string workload, string memory, CancellationToken cancellation)
    {
        using var fleet = new Fleet(bench, bench.Zone(numbers));
        fleet.Start(names, Bench.ServerProcessor, 1, cancellation);
        Turns.WarmUp(bench, fleet, cancellation);
        Turns.Take(bench, fleet, workload, new LoadShape(LoadZone.Numbers, bench.Seconds), bench.Rounds, Saturated, cancellation);
        foreach (var server in fleet.Servers.Where(server => server.Name is not (ServerNames.Ceiling or ServerNames.Echo)))
            bench.Figures.Add(new Sample(Measure.ResidentMemory, memory, server.Name, [server.Processes.ResidentBytes]));
    }
}
