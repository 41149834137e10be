using BenchmarkDotNet.Attributes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>One number of a master file read, checked and built into a zone.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(3)]
[MaxIterationCount(10)]
public class ZoneLoadBenchmarks
{
    private const int Numbers = 187_000;
    private byte[] _masterFile = [];

    /// <summary>Generates the master file.</summary>
    [GlobalSetup]
    public void Generate() => _masterFile = new NumberZone(Numbers).ToMasterFile();

    /// <summary>Loads the zone.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public ZoneSnapshot Load() => NumberZone.Load(_masterFile);
}
