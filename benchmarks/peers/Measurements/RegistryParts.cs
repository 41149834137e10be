using System.Diagnostics;
using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>The registry in bulk: imports, starts, and queries while a zone is imported.</summary>
internal static class RegistryParts
{
    private const int QueryRate = 20_000;
    private const double MostSeconds = 60;

    private static readonly TimeSpan UntilCollected = TimeSpan.FromSeconds(12);

    /// <summary><c>enumdns zone import</c> into an empty registry, until the last number is answered; then starts from that registry.</summary>
    public static void RunImport(Bench bench, CancellationToken cancellation)
    {
        var zone = bench.Zone(bench.Sizes.Middle);
        var rates = new List<double>();
        var starts = new List<double>();
        for (var round = 0; round < bench.Rounds; round++)
        {
            var data = bench.NewFolder("import-data");
            using (var server = new EnumDnsServer(bench.Program, data) { StartsEmpty = true })
            {
                server.Start(new ServerSetup(bench.NewFolder("import"), zone, Bench.BothProcessors, 2), cancellation);
                Bench.WaitForQuiet();
                var seconds = Import(bench, server, ZoneFile.Apex, zone.Path);
                rates.Add(zone.Numbers / seconds);
                using var probe = new AnswerProbe(server.Endpoint);
                if (!probe.Ask(zone.LastNumber, zone.LastNumber.TrimStart('+'), 100))
                    throw new InvalidOperationException("the import is done, and its last number is not answered");
                Bench.Say($"imported in {seconds:F2} s: {rates[^1]:F0} numbers/s");
            }

            Bench.WaitForQuiet();
            using var again = new EnumDnsServer(bench.Program, data);
            again.Start(new ServerSetup(bench.NewFolder("start"), zone, Bench.BothProcessors, 2), cancellation);
            starts.Add(again.TimeToReady.TotalSeconds);
            Bench.Say($"ready from the registry after {starts[^1]:F2} s");
        }

        bench.Figures.Add(new Sample(Measure.NumbersPerSecond, Workloads.Import, ServerNames.EnumDns, rates));
        bench.Figures.Add(new Sample(Measure.TimeToReady, Workloads.RegistryStart, ServerNames.EnumDns, starts));
    }

    /// <summary>The latency of queries while another zone of the same size is imported, and while nothing is.</summary>
    public static void RunLatency(Bench bench, CancellationToken cancellation)
    {
        var zone = bench.Zone(bench.Sizes.Middle);
        using var server = new EnumDnsServer(bench.Program, bench.CopyOfRegistry(zone, cancellation));
        server.Start(new ServerSetup(bench.NewFolder("latency"), zone, Bench.BothProcessors, 2), cancellation);
        var other = new OtherZones(bench, zone);
        var length = other.Import(server, other.Write());
        var shape = new LoadShape(LoadZone.Numbers, length) { Rate = QueryRate, IsBeforeOthers = true, Sleeps = true };
        var (idle, busy) = (new List<double>(), new List<double>());
        for (var round = 0; round < bench.Rounds; round++)
        {
            // What the import before has left behind is collected ten seconds after its end, and belongs to nothing that is measured here.
            cancellation.WaitHandle.WaitOne(UntilCollected);
            Bench.WaitForQuiet();
            idle.Add(GeneratorRun.Execute(server, zone, shape, Bench.BothProcessors, cancellation).LatencyMicroseconds.P99);
            var next = other.Write();
            Bench.WaitForQuiet();
            var beside = GeneratorRun.Beside(server, zone, shape with { Seconds = MostSeconds }, Bench.BothProcessors, () => other.Import(server, next), cancellation);
            busy.Add(beside.LatencyMicroseconds.P99);
            Bench.Say($"p99 of {length:F1} s idle {idle[^1]:F0} us, of the {beside.ElapsedSeconds:F1} s of an import {busy[^1]:F0} us");
        }

        bench.Figures.Add(new Sample(Measure.LatencyP99, Workloads.Idle, ServerNames.EnumDns, idle));
        bench.Figures.Add(new Sample(Measure.LatencyP99, Workloads.DuringImport, ServerNames.EnumDns, busy));
    }

    /// <summary>Imports a file with the command that operators use.</summary>
    /// <returns>How many seconds it took.</returns>
    public static double Import(Bench bench, EnumDnsServer server, string apex, string file)
    {
        var watch = Stopwatch.StartNew();
        var (code, text) = ProgramOutput.Run(
            bench.Program, "zone", "import", apex, file, "--server", $"http://{server.ApiEndpoint}", "--token-file", Path.Combine(server.DataFolder, "admin.token"));
        return code == 0 ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException($"the import failed: {text}");
    }
}
