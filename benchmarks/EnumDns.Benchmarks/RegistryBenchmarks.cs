using BenchmarkDotNet.Attributes;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Updates;

namespace EnumDns.Benchmarks;

/// <summary>The registry on SQLite: opened until its zones can be served, and one change until it is durable and served.</summary>
[InProcess]
[MemoryDiagnoser]
[MinIterationCount(3)]
[MaxIterationCount(10)]
public sealed class RegistryBenchmarks : IDisposable
{
    private readonly Random _random = new(1);
    private NumberZone? _numbers;
    private NumberStore? _closed;
    private NumberStore? _changed;
    private NumberStore.OpenStore? _open;
    private int _changes;

    /// <summary>Numbers in the zone.</summary>
    [Params(187_000, 1_000_000)]
    public int Numbers { get; set; }

    /// <summary>Fills a registry that is opened, and one that stays open and is changed.</summary>
    [GlobalSetup]
    public void Fill()
    {
        _numbers = new NumberZone(Numbers);
        var masterFile = _numbers.ToMasterFile();
        _closed = new NumberStore();
        using (var store = _closed.Open())
            store.Import(masterFile);
        _changed = new NumberStore();
        _open = _changed.Open();
        _open.Import(masterFile);
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _open?.Dispose();
        _closed?.Dispose();
        _changed?.Dispose();
    }

    /// <summary>Opens the registry and compiles its zones.</summary>
    [Benchmark]
    public long Load()
    {
        using var store = _closed!.Open();
        return store.Directory.Zones[0].RecordCount;
    }

    /// <summary>Gives a number another address.</summary>
    [Benchmark]
    public void Change() =>
        _open!.Commit(new PutNumber(NumberZone.Apex, new Number
        {
            Digits = _numbers!.NextNumber(_random),
            Endpoints = [new Endpoint { Service = "sip", Uri = $"sip:user{++_changes}@example.net" }],
        }));
}
