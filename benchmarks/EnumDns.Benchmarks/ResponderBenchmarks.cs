using System.Net.Sockets;
using BenchmarkDotNet.Attributes;
using EnumDns.Serving;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Benchmarks;

/// <summary>One query through <c>QueryResponder.Respond</c>, random numbers, without sockets. Allocation must be 0.</summary>
[InProcess]
[MemoryDiagnoser]
public class ResponderBenchmarks
{
    private const int Queries = 16384;
    private readonly byte[] _response = new byte[4096];
    private readonly byte[][] _queries = new byte[Queries][];
    private readonly QueryResponder _responder = new();

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000)]
    public int Numbers { get; set; }

    /// <summary>What the queries meet.</summary>
    [ParamsAllValues]
    public AnswerKind Kind { get; set; }

    /// <summary>Loads the zone and makes the queries.</summary>
    [GlobalSetup]
    public void Load()
    {
        var zone = new NumberZone(Numbers);
        _responder.Directory = ZoneDirectory.Create([NumberZone.Load(zone.ToMasterFile())]);
        var random = new Random(1);
        for (var i = 0; i < Queries; i++)
            _queries[i] = zone.NextQuery(Kind, random);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Answers all queries once.</summary>
    [Benchmark(OperationsPerInvoke = Queries)]
    public int Respond()
    {
        var client = new ClientContext(IsTcp: false, AddressFamily.InterNetwork);
        var octets = 0;
        foreach (var query in _queries)
            octets += _responder.Respond(query, _response, client);
        return octets;
    }
}
