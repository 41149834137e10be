using System.Diagnostics;
using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Single changes: how long one takes until it is answered, and how many there can be in a second.</summary>
internal static class ChangeParts
{
    private const int Clients = 16;
    private const int SecondsOfChanges = 10;
    private const int SecondsOfQuickChanges = 3;
    private const int ProbeMilliseconds = 2;

    /// <summary>One change after the other through the admin API, and through what the peers have.</summary>
    public static void RunOne(Bench bench, CancellationToken cancellation)
    {
        var zone = bench.Zone(bench.Sizes.Middle);
        using (var server = StartOurs(bench, zone, cancellation))
        {
            using var client = new NumberClient(server);
            MeasureChanges(bench, server, client, bench.IsQuick ? 200 : 500, cancellation);
        }

        (Func<MeasuredServer> Create, Func<MeasuredServer, ServerSetup, IChanger> Changer, int Changes)[] peers =
        [
            (() => new BindServer(), (server, _) => new BindChanger(server), bench.IsQuick ? 20 : 100),
            (() => new KnotServer(keepsJournal: true), (_, setup) => new KnotChanger(setup), bench.IsQuick ? 2 : 5),
            (() => new NsdServer(), (_, setup) => new NsdChanger(setup), bench.IsQuick ? 1 : 3),
            (() => new PowerDnsServer(remembers: false), (_, setup) => new PowerDnsChanger(setup), bench.IsQuick ? 1 : 3),
        ];
        foreach (var (create, changer, changes) in peers)
        {
            using var server = create();
            try
            {
                RunPeer(bench, server, changer, zone, changes, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                bench.Fail($"{Workloads.OneChange}, {server.Name}: {exception.Message}");
            }
        }
    }

    /// <summary>Sixteen clients at once.</summary>
    public static void RunMany(Bench bench, CancellationToken cancellation)
    {
        var zone = bench.Zone(bench.Sizes.Middle);
        using var server = StartOurs(bench, zone, cancellation);
        var limit = TimeSpan.FromSeconds(bench.IsQuick ? SecondsOfQuickChanges : SecondsOfChanges);
        // The first second is not counted: connections are made and code is compiled.
        ChangeAtOnce(server, TimeSpan.FromSeconds(1), 0);
        Bench.WaitForQuiet();
        var (changes, seconds) = ChangeAtOnce(server, limit, 1_000_000);
        bench.Figures.Add(new Sample(Measure.ChangesPerSecond, Workloads.SixteenClients, server.Name, [changes / seconds]));
        Bench.Say($"{changes} changes by {Clients} clients in {seconds:F1} s: {changes / seconds:F0}/s");
    }

    private static EnumDnsServer StartOurs(Bench bench, ZoneFile zone, CancellationToken cancellation)
    {
        var server = new EnumDnsServer(bench.Program, bench.CopyOfRegistry(zone, cancellation));
        server.Start(new ServerSetup(bench.NewFolder("changes"), zone, Bench.BothProcessors, 2), cancellation);
        return server;
    }

    private static (int Changes, double Seconds) ChangeAtOnce(EnumDnsServer server, TimeSpan limit, int firstNumber)
    {
        var watch = Stopwatch.StartNew();
        var counts = new int[Clients];
        var last = new string[Clients];
        var threads = Enumerable.Range(0, Clients).Select(index => Task.Factory.StartNew(
            () =>
            {
                using var client = new NumberClient(server);
                while (watch.Elapsed < limit)
                {
                    last[index] = FreeNumbers.At(firstNumber + (counts[index]++ * Clients) + index);
                    client.Change(last[index], $"sip:{index}@example.net");
                }
            },
            TaskCreationOptions.LongRunning)).ToArray();
        Task.WaitAll(threads);
        var seconds = watch.Elapsed.TotalSeconds;
        using var probe = new AnswerProbe(server.Endpoint);
        for (var index = 0; index < Clients; index++)
        {
            if (!probe.Ask(last[index], $"sip:{index}@example.net", 100))
                throw new InvalidOperationException($"{last[index]} was acknowledged, and is not answered");
        }

        return (counts.Sum(), seconds);
    }

    private static void RunPeer(Bench bench, MeasuredServer server, Func<MeasuredServer, ServerSetup, IChanger> changer, ZoneFile zone, int changes, CancellationToken cancellation)
    {
        // Some change the file that they were loaded from.
        var copy = zone with { Folder = bench.NewFolder("zone") };
        File.Copy(zone.Path, copy.Path);
        try
        {
            var setup = new ServerSetup(bench.NewFolder(server.Name), copy, Bench.BothProcessors, 2);
            Bench.Say($"start {server.Name} with {ZoneSizes.Show(zone.Numbers)} numbers");
            server.Start(setup, cancellation);
            using var changing = changer(server, setup);
            MeasureChanges(bench, server, changing, changes, cancellation);
        }
        finally
        {
            server.Stop();
            File.Delete(copy.Path);
        }
    }

    private static void MeasureChanges(Bench bench, MeasuredServer server, IChanger changer, int changes, CancellationToken cancellation)
    {
        using var probe = new AnswerProbe(server.Endpoint);
        var milliseconds = new List<double>();
        Bench.WaitForQuiet();
        // The first ones pay for connections and compiled code.
        var unmeasured = changes >= 20 ? changes / 10 : 0;
        for (var i = 0; i < changes + unmeasured; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var number = FreeNumbers.At(i);
            var uri = $"sip:change{i}@example.net";
            var watch = Stopwatch.StartNew();
            changer.Change(number, uri);
            while (!probe.Ask(number, uri, ProbeMilliseconds))
            {
                cancellation.ThrowIfCancellationRequested();
                if (watch.Elapsed > TimeSpan.FromMinutes(2))
                    throw new InvalidOperationException("a change is not answered after two minutes");
            }

            if (i >= unmeasured)
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        var sorted = milliseconds.Order().ToList();
        var median = sorted[sorted.Count / 2];
        var high = sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * 0.99))];
        bench.Figures.Add(new Sample(Measure.ChangeMedian, Workloads.OneChange, server.Name, [median]));
        bench.Figures.Add(new Sample(Measure.ChangeP99, Workloads.OneChange, server.Name, [high]));
        Bench.Say($"{server.Name}: {sorted.Count} changes, median {median:F2} ms, p99 {high:F2} ms");
    }
}
