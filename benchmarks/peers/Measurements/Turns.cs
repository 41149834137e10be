using EnumDns.Peers.Load;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Measurements;

/// <summary>Lets servers take turns under the same load, so that whatever else the machine does meets all of them alike.</summary>
internal static class Turns
{
    /// <summary>Lets each server of a fleet answer for a moment that does not count: nobody judges a server by its first second.</summary>
    /// <param name="bench">How long the moment is.</param>
    /// <param name="fleet">The servers.</param>
    /// <param name="cancellation">Gives up.</param>
    public static void WarmUp(Bench bench, Fleet fleet, CancellationToken cancellation)
    {
        var shape = new LoadShape(fleet.Zone.Kind, bench.IsQuick ? 0.8 : 1.5);
        foreach (var server in fleet.Servers)
        {
            try
            {
                GeneratorRun.Execute(server, fleet.Zone, shape, Bench.GeneratorProcessor, cancellation);
            }
            catch (InvalidOperationException)
            {
                // A server that answers wrongly is found again, and reported, when its turn counts.
            }
        }
    }

    /// <summary>Measures all servers of a fleet in rounds.</summary>
    /// <param name="bench">Where the figures go.</param>
    /// <param name="fleet">The servers.</param>
    /// <param name="workload">What results call it.</param>
    /// <param name="shape">The load.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="measures">What of each run is kept.</param>
    /// <param name="cancellation">Gives up; whole rounds that are done stay.</param>
    public static void Take(Bench bench, Fleet fleet, string workload, LoadShape shape, int rounds, IReadOnlyList<Measure> measures, CancellationToken cancellation)
    {
        var servers = fleet.Servers.ToList();
        var results = servers.ToDictionary(server => server, _ => new List<LoadResult>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var server in servers.ToList())
            {
                Bench.WaitForQuiet();
                try
                {
                    var run = GeneratorRun.Execute(server, fleet.Zone, shape, Bench.GeneratorProcessor, cancellation);
                    results[server].Add(run);
                    Bench.Say($"{workload}, round {round + 1}, {server.Name}: {run.CpuMicrosecondsPerQuery:F2} us, {run.QueriesPerSecond:F0}/s, p99 {run.LatencyMicroseconds.P99:F0} us, lost {run.Lost}, generator {run.GeneratorBusyShare * 100:F0}%");
                }
                catch (InvalidOperationException exception)
                {
                    bench.Fail($"{workload}: {exception.Message}");
                    servers.Remove(server);
                    results.Remove(server);
                }
            }
        }

        foreach (var (server, runs) in results)
        {
            foreach (var measure in measures)
                bench.Figures.Add(new Sample(measure, workload, server.Name, [.. runs.Select(run => ValueOf(run, measure))]));
        }
    }

    private static double ValueOf(LoadResult run, Measure measure) => measure switch
    {
        Measure.CpuPerQuery => run.CpuMicrosecondsPerQuery ?? double.NaN,
        Measure.QueriesPerSecond => run.QueriesPerSecond,
        Measure.LatencyP99 => run.LatencyMicroseconds.P99,
        Measure.LatencyMedian => run.LatencyMicroseconds.P50,
        Measure.GeneratorBusy => run.GeneratorBusyShare,
        Measure.LostShare => (double)run.Lost / run.Sent,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "not of a load"),
    };
}
