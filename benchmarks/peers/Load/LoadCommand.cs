using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace EnumDns.Peers.Load;

/// <summary><c>load</c>: asks a server, verifies every answer, and prints what it has shown as one line of JSON.</summary>
internal sealed class LoadCommand
{
    /// <summary>Printed when measuring begins, where the end of the input ends it.</summary>
    public const string Begun = "measuring";

    private const int Wrong = 1;

    private readonly Option<string> _server = new("--server") { Description = "Address and port of the server", Required = true };
    private readonly Option<bool> _ceiling = new("--ceiling") { Description = "The server is the ceiling responder, which answers every query alike" };
    private readonly Option<double> _seconds = new("--seconds") { Description = "How long to measure", DefaultValueFactory = _ => 5 };
    private readonly Option<bool> _untilInput = new("--until-input-ends") { Description = $"Print '{Begun}' when measuring begins, and end when the input does, or after --seconds" };
    private readonly Option<double> _warmUp = new("--warm-up") { Description = "Seconds before that", DefaultValueFactory = _ => 1 };
    private readonly Option<double?> _rate = new("--rate") { Description = "Queries a second, at random intervals; otherwise as many as get answers" };
    private readonly Option<bool> _tcp = new("--tcp") { Description = "TCP in place of UDP" };
    private readonly Option<int> _connections = new("--connections") { Description = "TCP connections", DefaultValueFactory = _ => 16 };
    private readonly Option<int> _sockets = new("--sockets") { Description = "UDP sockets", DefaultValueFactory = _ => 8 };
    private readonly Option<int?> _outstanding = new("--outstanding") { Description = "Queries that may wait at once: on all sockets together (192), or on each TCP connection (16)" };
    private readonly Option<bool> _sleep = new("--sleep") { Description = "Sleep while there is nothing to do: for when the server runs on the same core" };
    private readonly Option<int?> _serverPid = new("--server-pid") { Description = "The server's process, whose CPU time to measure" };
    private readonly Option<int?> _cpu = new("--cpu") { Description = "The core to run on" };

    private LoadCommand()
    {
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var options = new LoadCommand();
        var command = new Command("load", "Ask a server as much as it can take, or at a rate; verify every answer.");
        var zone = new ZoneOptions(command);
        foreach (var option in (IEnumerable<Option>)[options._server, options._ceiling, options._seconds, options._untilInput, options._warmUp, options._rate, options._tcp, options._connections, options._sockets, options._outstanding, options._sleep, options._serverPid, options._cpu])
            command.Options.Add(option);
        command.SetAction(line => options.Run(line, zone));
        return command;
    }

    private int Run(ParseResult line, ZoneOptions zone)
    {
        if (line.GetValue(_cpu) is { } cpu && OperatingSystem.IsLinux())
            Process.GetCurrentProcess().ProcessorAffinity = 1 << cpu;
        var isUntilInput = line.GetValue(_untilInput);
        using var ending = new CancellationTokenSource();
        if (isUntilInput)
            CancelAfterInput(ending);
        using var run = new LoadRun(Read(line, zone) with { Begin = isUntilInput ? () => Console.WriteLine(Begun) : () => { }, End = ending.Token });
        var result = run.Run();
        Console.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
        return result.Wrong > 0 ? Wrong : 0;
    }

    private static void CancelAfterInput(CancellationTokenSource ending)
    {
        var input = new Thread(() =>
        {
            Console.In.ReadToEnd();
            ending.Cancel();
        });
        input.IsBackground = true;
        input.Start();
    }

    private LoadOptions Read(ParseResult line, ZoneOptions zone)
    {
        var isTcp = line.GetValue(_tcp);
        var flows = line.GetValue(isTcp ? _connections : _sockets);
        return new LoadOptions
        {
            Server = IPEndPoint.Parse(line.GetValue(_server)!),
            Zone = zone.ZoneOf(line),
            Generator = line.GetValue(_ceiling) ? null : zone.GeneratorOf(line),
            Seed = zone.SeedOf(line),
            Length = TimeSpan.FromSeconds(line.GetValue(_seconds)),
            WarmUp = TimeSpan.FromSeconds(line.GetValue(_warmUp)),
            Rate = line.GetValue(_rate),
            Tcp = isTcp,
            Flows = flows,
            Outstanding = isTcp ? line.GetValue(_outstanding) ?? 16 : Math.Max(1, (line.GetValue(_outstanding) ?? 192) / flows),
            Sleeps = line.GetValue(_sleep),
            ServerProcess = line.GetValue(_serverPid),
        };
    }
}
