using System.Globalization;
using System.Text;

namespace EnumDns.Peers.Reports;

/// <summary>The results for people: conditions, every goal, every server.</summary>
internal static class MarkdownReport
{
    /// <summary>The page.</summary>
    /// <param name="conditions">Under which the figures were taken.</param>
    /// <param name="bars">The goals.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="charts">File names of the charts beside the page.</param>
    public static string Format(RunConditions conditions, IReadOnlyList<Bar> bars, Figures figures, IReadOnlyList<string> charts)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# EnumDns beside its peers, {conditions.Date:yyyy-MM-dd}\n\n");
        AppendConditions(text, conditions);
        foreach (var chart in charts)
            text.Append(CultureInfo.InvariantCulture, $"![{Path.GetFileNameWithoutExtension(chart)}]({chart})\n");
        AppendBars(text, bars);
        if (figures.Failures.Count > 0)
        {
            text.Append("\n## What failed\n");
            foreach (var failure in figures.Failures)
                text.Append(CultureInfo.InvariantCulture, $"- {failure}\n");
        }

        AppendMeasures(text, figures);
        AppendServers(text, conditions);
        return text.ToString();
    }

    /// <summary>The table of goals alone, as a terminal shows it too.</summary>
    public static void AppendBars(StringBuilder text, IReadOnlyList<Bar> bars)
    {
        text.Append("\n## Reach\n");
        text.Append(CultureInfo.InvariantCulture, $"{bars.Count(bar => bar.IsMet == true)} of {bars.Count} goals met, {bars.Count(bar => bar.IsMet == false)} missed, {bars.Count(bar => bar.IsMet is null)} not measured.\n\n");
        text.Append("| What | Goal | Reached | Of the goal | | From |\n|---|---|---|---|---|---|\n");
        foreach (var bar in bars)
        {
            var ratio = bar.Ratio is { } value ? value.ToString("F2", CultureInfo.InvariantCulture) : "";
            text.Append(CultureInfo.InvariantCulture, $"| {bar.What} | {bar.LimitText} | {bar.ValueText} | {ratio} | {bar.Verdict} | {bar.Basis} |\n");
        }
    }

    private static void AppendConditions(StringBuilder text, RunConditions conditions)
    {
        text.Append(CultureInfo.InvariantCulture, $"""
            | | |
            |---|---|
            | Date | {conditions.Date:yyyy-MM-dd HH:mm} UTC |
            | Machine | {conditions.Processor}, {conditions.Cores} cores, {conditions.MemoryGiB:F1} GiB |
            | Kernel | {conditions.Kernel} |
            | Runtime | {conditions.Runtime} |
            | Commit | {conditions.Commit} |
            | Command | `{conditions.Command}` |
            | Load of the machine before | {conditions.Load} |

            Medians over rounds in which the servers take turns. Server on one core, load generator on another, unless a row says otherwise; each answer is verified.
            Zones hold two NAPTR records for each number, and 1,000 blocks (wildcards) and 1,000 delegations. 70% of the queries hit a number, 10% a wildcard, 10% a
            delegation, 10% no name at all. Every round stands in the CSV file beside this page.


            """);
    }

    private static void AppendMeasures(StringBuilder text, Figures figures)
    {
        foreach (var group in figures.Samples.GroupBy(sample => sample.Measure).OrderBy(group => group.Key))
        {
            var servers = group.Select(sample => sample.Server).Distinct().ToList();
            text.Append(CultureInfo.InvariantCulture, $"\n## {TitleOf(group.Key)}\n| |");
            foreach (var server in servers)
                text.Append(CultureInfo.InvariantCulture, $" {server} |");
            text.Append('\n').Append("|---|").Insert(text.Length, "---|", servers.Count).Append('\n');
            foreach (var workload in group.Select(sample => sample.Workload).Distinct())
            {
                text.Append(CultureInfo.InvariantCulture, $"| {workload} |");
                foreach (var server in servers)
                    text.Append(CultureInfo.InvariantCulture, $" {(figures.Median(group.Key, workload, server) is { } median ? Bar.Show(median * ScaleOf(group.Key)) : "")} |");
                text.Append('\n');
            }
        }
    }

    private static void AppendServers(StringBuilder text, RunConditions conditions)
    {
        text.Append("\n## Servers\n| Server | Version | Set up |\n|---|---|---|\n");
        foreach (var server in conditions.Servers)
            text.Append(CultureInfo.InvariantCulture, $"| {server.Name} | {server.Version} | {server.Setup} |\n");
    }

    private static double ScaleOf(Measure measure) => measure switch
    {
        Measure.ResidentMemory => 1e-6,
        Measure.LostShare or Measure.GeneratorBusy => 100,
        _ => 1,
    };

    private static string TitleOf(Measure measure) => measure switch
    {
        Measure.CpuPerQuery => "CPU time of the server for one query, microseconds",
        Measure.QueriesPerSecond => "Queries per second",
        Measure.LatencyP99 => "Latency, 99% below, microseconds",
        Measure.LatencyMedian => "Latency, median, microseconds",
        Measure.ResidentMemory => "Memory while serving, MB",
        Measure.TimeToReady => "From start to the first right answer, seconds",
        Measure.NumbersPerSecond => "Numbers imported per second",
        Measure.ChangeMedian => "One change, request to answer on the wire, median, milliseconds",
        Measure.ChangeP99 => "One change, request to answer on the wire, 99% below, milliseconds",
        Measure.ChangesPerSecond => "Changes per second, each durable and served",
        Measure.Collections => "Garbage collections",
        Measure.AllocatedPerQuery => "Bytes allocated per query",
        Measure.LostShare => "Queries without an answer, %",
        Measure.GeneratorBusy => "Load generator at work, % of its processor; near 100 it may be the bottleneck",
        _ => measure.ToString(),
    };
}
