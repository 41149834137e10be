namespace EnumDns.Peers.Load;

/// <summary>Latencies in microseconds, each from when the query was meant to be sent.</summary>
/// <param name="P50">Half of the answers came within this.</param>
/// <param name="P90">90% did.</param>
/// <param name="P99">99% did.</param>
/// <param name="P999">99.9% did.</param>
/// <param name="Max">All did.</param>
internal sealed record LatencyPercentiles(double P50, double P90, double P99, double P999, double Max);
