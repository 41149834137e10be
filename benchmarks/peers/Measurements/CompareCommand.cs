using System.CommandLine;
using System.Diagnostics;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Measurements;

/// <summary><c>compare</c>: measures us and our peers, and writes what came out.</summary>
internal static class CompareCommand
{
    // A part that is over its limit gets so long to end its servers.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Smaller zones and fewer rounds: under five minutes" };
        var only = new Option<string?>("--only") { Description = $"Parts to run, with commas: {string.Join(',', Parts.All.Select(part => part.Name))}" };
        var program = new Option<string>("--program") { Description = "The built enumdns", Required = true };
        var work = new Option<string>("--work") { Description = "Folder for zones, registries and the servers' files", Required = true };
        var output = new Option<string>("--out") { Description = "Folder for the results", Required = true };
        var commit = new Option<string>("--commit") { Description = "The commit that is measured", DefaultValueFactory = _ => "unknown" };
        var addTo = new Option<string?>("--add-to") { Description = "A CSV file of an earlier run on the same machine, whose figures stay where nothing new is measured" };
        var rounds = new Option<int?>("--rounds") { Description = "How often each server takes its turn: 5, quickly 1" };
        var seconds = new Option<double?>("--seconds") { Description = "How long a turn is" };
        var command = new Command("compare", "Measure EnumDns beside NSD, Knot DNS, BIND, PowerDNS and the ceiling.") { quick, only, program, work, output, commit, addTo, rounds, seconds };
        command.SetAction((line, cancellation) => Task.Run(
            () =>
            {
                var isQuick = line.GetValue(quick);
                var bench = new Bench(Path.GetFullPath(line.GetValue(work)!), Path.GetFullPath(line.GetValue(program)!), isQuick)
                {
                    Rounds = line.GetValue(rounds) ?? (isQuick ? 1 : 5),
                    Seconds = line.GetValue(seconds) ?? (isQuick ? 0.5 : 2),
                };
                if (line.GetValue(addTo) is { } earlier)
                    CsvReport.Parse(File.ReadAllText(earlier)).ToList().ForEach(bench.Figures.Add);
                var asked = line.GetValue(only)?.Split(',', StringSplitOptions.RemoveEmptyEntries);
                var unknown = asked?.Except(Parts.All.Select(part => part.Name)).ToList() ?? [];
                if (unknown.Count > 0)
                {
                    Console.Error.WriteLine($"no such part: {string.Join(", ", unknown)}");
                    return 2;
                }

                var results = new ResultFiles(line.GetValue(output)!, ConditionsReader.Read(bench, line.GetValue(commit)!, asked));
                foreach (var part in Parts.All.Where(part => asked is null || asked.Contains(part.Name)))
                {
                    RunPart(bench, part, cancellation);
                    cancellation.ThrowIfCancellationRequested();
                    // After each part: whatever happens later, this much is there.
                    results.Write(bench.Figures);
                }

                results.Write(bench.Figures);
                Console.WriteLine(results.Table(bench.Figures));
                return bench.Figures.Failures.Count == 0 ? 0 : 1;
            },
            cancellation));
        return command;
    }

    private static void RunPart(Bench bench, Part part, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        Console.Error.WriteLine($"== {part.Name}");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(part.Limit);
        var run = Task.Run(() => part.Run(bench, limit.Token), CancellationToken.None);
        try
        {
            if (!run.Wait(part.Limit + Grace, cancellation))
                bench.Fail($"part {part.Name}: over its limit of {part.Limit.TotalMinutes:F0} minutes, and does not end");
        }
        catch (AggregateException exception)
        {
            var reason = exception.InnerException is OperationCanceledException ? $"over its limit of {part.Limit.TotalMinutes:F0} minutes" : exception.Flatten().InnerException!.Message;
            bench.Fail($"part {part.Name}: {reason}");
        }

        Console.Error.WriteLine($"== {part.Name}: {watch.Elapsed.TotalSeconds:F0} s");
    }
}
