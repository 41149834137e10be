namespace EnumDns.Peers.Reports;

/// <summary>What one server did in one measurement, once for each round.</summary>
/// <param name="Measure">What was measured.</param>
/// <param name="Workload">On which zone and under which load.</param>
/// <param name="Server">Which server.</param>
/// <param name="Values">The rounds, in the unit of the measure.</param>
internal sealed record Sample(Measure Measure, string Workload, string Server, IReadOnlyList<double> Values)
{
    /// <summary>The middle of the rounds; of an even number of them the mean of the two in the middle.</summary>
    public double Median
    {
        get
        {
            var sorted = Values.Order().ToList();
            var middle = sorted.Count / 2;
            return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }
}
