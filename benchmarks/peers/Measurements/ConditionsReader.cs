using System.Globalization;
using System.Runtime.InteropServices;
using EnumDns.Peers.Reports;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Reads what machine this is and what takes part.</summary>
internal static class ConditionsReader
{
    private const double KibibytesPerGibibyte = 1 << 20;

    /// <summary>The conditions of a run that begins now.</summary>
    public static RunConditions Read(Bench bench, string commit, IReadOnlyList<string>? parts)
    {
        MeasuredServer[] servers =
        [
            new EnumDnsServer(bench.Program, ""), new ReadOnlyServer(bench.Program), new CeilingServer(sendsGroups: true), new CeilingServer(sendsGroups: false),
            new NsdServer(), new KnotServer(), new BindServer(), new PowerDnsServer(),
        ];
        var options = (bench.IsQuick ? " --quick" : "") + (parts is null ? "" : $" --only {string.Join(',', parts)}");
        return new RunConditions(
            TimeProvider.System.GetUtcNow(),
            Field("/proc/cpuinfo", "model name"),
            Environment.ProcessorCount > 1 ? Environment.ProcessorCount : OnlineProcessors(),
            double.Parse(Field("/proc/meminfo", "MemTotal").Split(' ')[0], CultureInfo.InvariantCulture) / KibibytesPerGibibyte,
            File.ReadAllText("/proc/sys/kernel/osrelease").Trim(),
            RuntimeInformation.FrameworkDescription,
            commit,
            $"benchmarks/peers/run.sh{options}",
            File.ReadAllText("/proc/loadavg").Split(' ')[0],
            [.. servers.Select(server => new ServerConditions(server.Name, VersionOf(server), server.SetupText))],
            bench.Sizes);
    }

    private static string VersionOf(MeasuredServer server)
    {
        try
        {
            return server.ReadVersion();
        }
        catch (InvalidOperationException)
        {
            return "not installed";
        }
    }

    private static int OnlineProcessors() => File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal));

    private static string Field(string file, string name) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";
}
