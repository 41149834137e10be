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
    private const int BatchSize = 64;
    private static (int Numbers, ZoneSnapshot Zone)? _last;
    private readonly byte[] _response = new byte[4096];
    private readonly byte[][] _queries = new byte[Queries][];
    private readonly QueryResponder _responder = new();
    private readonly DatagramBatch _batch = new(BatchSize) { Count = BatchSize };

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000, 10_000_000)]
    public int Numbers { get; set; }

    /// <summary>What the queries meet.</summary>
    [ParamsAllValues]
    public AnswerKind Kind { get; set; }

    /// <summary>Loads the zone, unless the last benchmark had the same, and makes the queries.</summary>
    [GlobalSetup]
    public void Load()
    {
        var numbers = new NumberZone(Numbers);
        if (_last?.Numbers != Numbers)
        {
            _last = null;
            _last = (Numbers, numbers.Load());
        }

        _responder.Directory = ZoneDirectory.Create([_last.Value.Zone]);
        var random = new Random(1);
        for (var i = 0; i < Queries; i++)
            _queries[i] = numbers.NextQuery(Kind, random);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    /// <summary>Answers all queries once, one after the other.</summary>
    [Benchmark(OperationsPerInvoke = Queries)]
    public int Respond()
    {
        var client = new ClientContext(IsTcp: false, AddressFamily.InterNetwork);
        var octets = 0;
        foreach (var query in _queries)
            octets += _responder.Respond(query, _response, client);
        return octets;
    }

    /// <summary>Answers all queries once, 64 at a time, each in the place where it is put first.</summary>
    [Benchmark(OperationsPerInvoke = Queries)]
    public int RespondInBatches()
    {
        var client = new ClientContext(IsTcp: false, AddressFamily.InterNetwork);
        var octets = 0;
        for (var first = 0; first < Queries; first += BatchSize)
        {
            for (var i = 0; i < BatchSize; i++)
            {
                var query = _queries[first + i];
                query.CopyTo(_batch.Slot(i));
                _batch.Lengths[i] = query.Length;
            }

            _responder.Respond(_batch, client);
            octets += _batch.Lengths[BatchSize - 1];
        }

        return octets;
    }
}
