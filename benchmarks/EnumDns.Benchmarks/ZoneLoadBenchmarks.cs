using BenchmarkDotNet.Attributes;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>From a master file to a zone: the text alone, and all that makes it a zone that is served.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(3)]
[MaxIterationCount(10)]
public class ZoneLoadBenchmarks
{
    private byte[] _masterFile = [];

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000)]
    public int Numbers { get; set; }

    /// <summary>Generates the master file.</summary>
    [GlobalSetup]
    public void Generate() => _masterFile = new NumberZone(Numbers).ToMasterFile();

    /// <summary>Reads the records.</summary>
    [Benchmark]
    public long Parse()
    {
        var sink = new CountingSink();
        ZoneFileReader.Read("benchmark", new MemoryStream(_masterFile), NumberZone.Apex, openInclude: null, sink);
        return sink.Records;
    }

    /// <summary>Reads the records, builds the zone and checks it.</summary>
    [Benchmark]
    public ZoneSnapshot Load() => NumberZone.Load(new MemoryStream(_masterFile));

    private sealed class CountingSink : IZoneFileSink
    {
        public long Records { get; private set; }

        public void OnRecord(in ZoneFileRecord record) => Records++;

        public void OnFinding(Finding finding) => throw new InvalidOperationException(finding.ToString());
    }
}
