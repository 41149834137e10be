using BenchmarkDotNet.Attributes;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>A zone built of records that are there: RRsets laid down, equal ones once, and the index.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(3)]
[MaxIterationCount(10)]
public class ZoneBuildBenchmarks
{
    private readonly List<(byte[] Owner, ushort Type, uint Ttl, byte[] Rdata)> _records = [];

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000)]
    public int Numbers { get; set; }

    /// <summary>Makes the records.</summary>
    [GlobalSetup]
    public void Read()
    {
        _records.Clear();
        var sink = new CollectingSink(_records);
        ZoneFileReader.Read("benchmark", new MemoryStream(new NumberZone(Numbers).ToMasterFile()), NumberZone.Apex, openInclude: null, sink);
    }

    /// <summary>Builds the zone.</summary>
    [Benchmark]
    public ZoneSnapshot Build()
    {
        var builder = new ZoneBuilder(NumberZone.Apex);
        foreach (var (owner, type, ttl, rdata) in _records)
            builder.Add(owner, (Protocol.Records.RecordType)type, ttl, rdata, 0);
        return builder.Build();
    }

    private sealed class CollectingSink(List<(byte[] Owner, ushort Type, uint Ttl, byte[] Rdata)> records) : IZoneFileSink
    {
        public void OnRecord(in ZoneFileRecord record) => records.Add((record.Owner.ToArray(), (ushort)record.Type, record.Ttl, record.Rdata.ToArray()));

        public void OnFinding(Finding finding) => throw new InvalidOperationException(finding.ToString());
    }
}
