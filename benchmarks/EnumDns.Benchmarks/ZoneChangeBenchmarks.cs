using System.Buffers.Binary;
using System.Text;
using BenchmarkDotNet.Attributes;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>
/// One number of a zone given an address of its own, and the next serial: compared, made into the next snapshot and checked.
/// Copying a zone compactly, once as much was written as it held, is part of it.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class ZoneChangeBenchmarks
{
    private readonly Random _random = new(1);
    private readonly ZoneEditor _editor = new();
    private NumberZone? _numbers;
    private ZoneSnapshot? _zone;
    private NodeContents? _apex;
    private int _changes;

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000)]
    public int Numbers { get; set; }

    /// <summary>Loads the zone.</summary>
    [GlobalSetup]
    public void Load()
    {
        _numbers = new NumberZone(Numbers);
        _zone = _numbers.Load();
        _apex = ZoneContents.Read(_zone, NumberZone.Apex);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Makes the next snapshot.</summary>
    [Benchmark]
    public int Change()
    {
        var number = NumberZone.NameOf(_numbers!.NextNumber(_random));
        var soa = _apex!.Rrsets.First(rrset => rrset.Type == RecordType.SOA);
        byte[] data = [.. soa.Rdata[0]];
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(data.Length - 20), ++_changes);
        List<RrsetChange> changes =
        [
            new(NumberZone.Apex, soa, soa with { Rdata = [data] }),
            .. ZoneDiff.Compare(_zone!, new NodeContents(number, [Naptr($"sip:user{_changes}@example.net")])),
        ];
        _zone = _editor.Apply(_zone!, changes);
        return ZoneCheck.Check(_zone, changes.Select(change => change.Owner)).Count;
    }

    private static RrsetData Naptr(string uri)
    {
        var regexp = Encoding.ASCII.GetBytes($"!^.*$!{uri}!");
        return new RrsetData(RecordType.NAPTR, 3600, [[0, 10, 0, 10, 1, (byte)'u', 7, .. "E2U+sip"u8, (byte)regexp.Length, .. regexp, 0]]);
    }
}
