namespace EnumDns.Peers.Reports;

/// <summary>A server in a chart.</summary>
/// <param name="Name">The server.</param>
/// <param name="CpuPerQuery">CPU time for one query, in microseconds: the left side.</param>
/// <param name="QueriesPerSecond">Queries per second: the right side.</param>
/// <param name="IsOurs">Whether it stands out.</param>
internal sealed record ChartBar(string Name, double CpuPerQuery, double QueriesPerSecond, bool IsOurs);
