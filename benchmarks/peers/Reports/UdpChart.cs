namespace EnumDns.Peers.Reports;

/// <summary>The chart of UDP at saturation: each server at each size of the zone.</summary>
internal static class UdpChart
{
    private static readonly string[] Servers = [ServerNames.EnumDns, ServerNames.Nsd, ServerNames.Knot, ServerNames.Bind, ServerNames.PowerDns];

    /// <summary>The chart as SVG, or null where nothing of it was measured.</summary>
    public static string? Draw(Figures figures, ZoneSizes sizes, string subtitle)
    {
        (string Workload, string Title)[] workloads =
        [
            (Workloads.Random, $"{ZoneSizes.Show(sizes.Small)} numbers"),
            (Workloads.RandomMiddle, $"{ZoneSizes.Show(sizes.Middle)} numbers"),
            (Workloads.RandomLarge, $"{ZoneSizes.Show(sizes.Large)} numbers"),
        ];
        var groups = workloads
            .Select(workload => new ChartGroup(
                workload.Title,
                [.. Servers.Select(server => BarOf(figures, workload.Workload, server)).OfType<ChartBar>()],
                BarOf(figures, workload.Workload, ServerNames.Ceiling)))
            .Where(group => group.Bars.Count > 0)
            .ToList();
        return groups.Count == 0 ? null : SvgChart.Draw("Answering over UDP on one core", subtitle, groups);
    }

    private static ChartBar? BarOf(Figures figures, string workload, string server) =>
        figures.Median(Measure.CpuPerQuery, workload, server) is { } cpu && figures.Median(Measure.QueriesPerSecond, workload, server) is { } rate
            ? new ChartBar(server, cpu, rate, server == ServerNames.EnumDns)
            : null;
}
