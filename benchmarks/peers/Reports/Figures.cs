namespace EnumDns.Peers.Reports;

/// <summary>Everything that was measured, and what could not be.</summary>
internal sealed class Figures
{
    private readonly List<Sample> _samples = [];
    private readonly List<string> _failures = [];

    /// <summary>All samples, in the order in which they were measured.</summary>
    public IReadOnlyList<Sample> Samples => _samples;

    /// <summary>What failed, and why, one line each.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Adds a sample; one of the same measure, workload and server is replaced.</summary>
    public void Add(Sample sample)
    {
        _samples.RemoveAll(other => other.Measure == sample.Measure && other.Workload == sample.Workload && other.Server == sample.Server);
        _samples.Add(sample);
    }

    /// <summary>Notes that something could not be measured.</summary>
    public void AddFailure(string failure) => _failures.Add(failure);

    /// <summary>A median, or null where it was not measured.</summary>
    public double? Median(Measure measure, string workload, string server) => Find(measure, workload, server)?.Median;

    /// <summary>The lower median of several servers, or null where none was measured.</summary>
    public double? Lowest(Measure measure, string workload, params IEnumerable<string> servers) => servers.Min(server => Median(measure, workload, server));

    /// <summary>The higher median of several servers, or null where none was measured.</summary>
    public double? Highest(Measure measure, string workload, params IEnumerable<string> servers) => servers.Max(server => Median(measure, workload, server));

    private Sample? Find(Measure measure, string workload, string server) =>
        _samples.Find(sample => sample.Measure == measure && sample.Workload == workload && sample.Server == server);
}
