using BenchmarkDotNet.Attributes;

namespace EnumDns.Benchmarks;

/// <summary>A master file imported into an empty registry on SQLite, until it is durable and served.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(3)]
[MaxIterationCount(10)]
public class RegistryImportBenchmarks
{
    private byte[] _masterFile = [];

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000)]
    public int Numbers { get; set; }

    /// <summary>Generates the master file.</summary>
    [GlobalSetup]
    public void Generate() => _masterFile = new NumberZone(Numbers).ToMasterFile();

    /// <summary>Makes a registry, imports the file and removes the registry.</summary>
    [Benchmark]
    public long Import()
    {
        using var store = new NumberStore();
        using var open = store.Open();
        open.Import(_masterFile);
        return open.Directory.Zones[0].RecordCount;
    }
}
