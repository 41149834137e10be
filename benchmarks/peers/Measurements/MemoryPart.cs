using EnumDns.Fixtures;
using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Memory of our process in RAM while it serves.</summary>
internal static class MemoryPart
{
    /// <summary>Per number, and at the largest zone.</summary>
    public static void Run(Bench bench, CancellationToken cancellation)
    {
        (string Workload, int Numbers, NumberTargets Targets)[] zones =
        [
            (Workloads.Middle, bench.Sizes.Middle, NumberTargets.Digits),
            (Workloads.Large, bench.Sizes.Large, NumberTargets.Digits),
            (Workloads.MiddleUnrelated, bench.Sizes.Middle, NumberTargets.Unrelated),
            (Workloads.LargeUnrelated, bench.Sizes.Large, NumberTargets.Unrelated),
            (Workloads.Largest, bench.Sizes.Largest, NumberTargets.Digits),
        ];
        foreach (var (workload, numbers, targets) in zones)
            Measure(bench, workload, new ReadOnlyServer(bench.Program), bench.Zone(numbers, LoadZone.Numbers, targets), cancellation);
        var middle = bench.Zone(bench.Sizes.Middle);
        Measure(bench, Workloads.Middle, new EnumDnsServer(bench.Program, bench.Registry(middle, cancellation)), middle, cancellation);
    }

    private static void Measure(Bench bench, string workload, MeasuredServer server, ZoneFile zone, CancellationToken cancellation)
    {
        using (server)
        {
            server.Start(new ServerSetup(bench.NewFolder(server.Name), zone, Bench.BothProcessors, 2), cancellation);
            // What matters is the process at work, not one that has just read a file.
            GeneratorRun.Execute(server, zone, new LoadShape(LoadZone.Numbers, bench.Seconds), Bench.GeneratorProcessor, cancellation);
            var bytes = server.Processes.ResidentBytes;
            bench.Figures.Add(new Sample(Reports.Measure.ResidentMemory, workload, server.Name, [bytes]));
            Bench.Say($"{workload}, {server.Name}: {bytes / 1e6:F0} MB, ready after {server.TimeToReady.TotalSeconds:F2} s");
        }
    }
}
