namespace EnumDns.Peers.Reports;

/// <summary>The bars of one workload.</summary>
/// <param name="Title">What the workload is.</param>
/// <param name="Bars">A bar for each server.</param>
/// <param name="Line">Where the ceiling stands, or null where it was not measured.</param>
internal sealed record ChartGroup(string Title, IReadOnlyList<ChartBar> Bars, ChartBar? Line);
