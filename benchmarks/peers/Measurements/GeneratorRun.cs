using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EnumDns.Peers.Load;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Runs the load generator against a server: this program again, bound to a processor of its own.</summary>
internal static class GeneratorRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Runs a load to its end.</summary>
    /// <param name="server">Whom it meets.</param>
    /// <param name="zone">The zone that the server has.</param>
    /// <param name="shape">The load.</param>
    /// <param name="processors">Where the generator runs unless the load says so.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">An answer was wrong, or the generator failed.</exception>
    public static LoadResult Execute(MeasuredServer server, ZoneFile zone, LoadShape shape, string processors, CancellationToken cancellation) =>
        Execute(server, zone, shape, processors, null, cancellation);

    /// <summary>Runs a load that is measured while something else is done, no shorter and no longer.</summary>
    /// <param name="server">Whom it meets.</param>
    /// <param name="zone">The zone that the server has.</param>
    /// <param name="shape">The load; its length is the most that the work may take.</param>
    /// <param name="processors">Where the generator runs unless the load says so.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InvalidOperationException">An answer was wrong, the generator failed, or the work took longer.</exception>
    public static LoadResult Beside(MeasuredServer server, ZoneFile zone, LoadShape shape, string processors, Action work, CancellationToken cancellation)
    {
        var result = Execute(server, zone, shape, processors, work, cancellation);
        return result.ElapsedSeconds < shape.Seconds ? result : throw new InvalidOperationException($"what queries were measured beside took longer than {shape.Seconds} s");
    }

    private static LoadResult Execute(MeasuredServer server, ZoneFile zone, LoadShape shape, string processors, Action? work, CancellationToken cancellation)
    {
        var limit = TimeSpan.FromSeconds(shape.Seconds + shape.WarmUp) + Patience;
        // Before others: where it shares a processor with the server, its own waiting must not look like the server's latency.
        string[] priority = shape.IsBeforeOthers ? ["nice", "-n", "-20"] : [];
        string[] duration = work is null ? [] : ["--until-input-ends"];
        string[] command = [.. priority, "taskset", "-c", shape.Processors ?? processors, Environment.ProcessPath!, .. Arguments(server, zone, shape), .. duration];
        using var generator = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        using var registration = ending.Token.Register(() => generator.Kill());
        var errors = generator.StandardError.ReadToEndAsync(CancellationToken.None);
        var first = work is null ? null : generator.StandardOutput.ReadLine();
        if (first == LoadCommand.Begun)
            work!();
        generator.StandardInput.Close();
        var output = generator.StandardOutput.ReadToEnd();
        generator.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return Read(server, output.Split('\n').FirstOrDefault(line => line.StartsWith('{')) ?? throw new InvalidOperationException($"the load on {server.Name} gave no result: {errors.Result}{first}{output}"));
    }

    private static LoadResult Read(MeasuredServer server, string line)
    {
        var result = JsonSerializer.Deserialize<LoadResult>(line, JsonSerializerOptions.Web)!;
        if (result.Wrong > 0)
            throw new InvalidOperationException($"{server.Name} answered {result.Wrong} of {result.Answered} queries wrongly: {result.FirstWrong}");
        if (result.Answered == 0)
            throw new InvalidOperationException($"{server.Name} answered nothing");
        return result;
    }

    private static List<string> Arguments(MeasuredServer server, ZoneFile zone, LoadShape shape)
    {
        List<string> arguments =
        [
            "load", "--server", $"{server.Endpoint}", "--zone", shape.Ask.ToString().ToLowerInvariant(),
            "--numbers", Show(zone.Numbers), "--seed", Show(zone.Seed), "--targets", zone.Targets.ToString().ToLowerInvariant(),
            "--seconds", Show(shape.Seconds), "--warm-up", Show(shape.WarmUp), "--server-pid", Show(server.Processes.Ids[0]),
        ];
        if (server is CeilingServer)
            arguments.Add("--ceiling");
        if (shape.Sleeps)
            arguments.Add("--sleep");
        if (shape.Rate is { } rate)
            arguments.AddRange(["--rate", Show(rate)]);
        if (shape.Connections is { } connections)
            arguments.AddRange(["--tcp", "--connections", Show(connections)]);
        if (shape.Outstanding is { } outstanding)
            arguments.AddRange(["--outstanding", Show(outstanding)]);
        if (shape.Sockets is { } sockets)
            arguments.AddRange(["--sockets", Show(sockets)]);
        return arguments;
    }

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);
}
