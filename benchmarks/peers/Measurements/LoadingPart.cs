using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>From a master file to the first right answer, one server at a time with the whole machine.</summary>
internal static class LoadingPart
{
    private const int Rounds = 3;

    /// <summary>Each server on the middle zone; those that the bars do not name once.</summary>
    public static void Run(Bench bench, CancellationToken cancellation)
    {
        var zone = bench.Zone(bench.Sizes.Middle);
        (string Name, Func<MeasuredServer> Create, int Rounds)[] servers =
        [
            (ServerNames.ReadOnly, () => new ReadOnlyServer(bench.Program), Rounds),
            (ServerNames.Nsd, () => new NsdServer(), bench.IsQuick ? 1 : Rounds),
            (ServerNames.Knot, () => new KnotServer(), bench.IsQuick ? 1 : Rounds),
            (ServerNames.Bind, () => new BindServer(), bench.IsQuick ? 0 : 1),
            (ServerNames.PowerDns, () => new PowerDnsServer(), bench.IsQuick ? 0 : 1),
        ];
        var seconds = servers.ToDictionary(server => server.Name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, create, rounds) in servers.Where(server => round < server.Rounds))
            {
                Bench.WaitForQuiet();
                using var server = create();
                server.Start(new ServerSetup(bench.NewFolder(name), zone, Bench.BothProcessors, 2), cancellation);
                seconds[name].Add(server.TimeToReady.TotalSeconds);
                Bench.Say($"{name} ready after {server.TimeToReady.TotalSeconds:F2} s");
                var sample = new Sample(Measure.TimeToReady, Workloads.Middle, name, [.. seconds[name]]);
                bench.Figures.Add(sample);
            }
        }
    }
}
