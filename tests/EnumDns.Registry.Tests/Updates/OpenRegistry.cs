using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>A registry under test, with what it published last.</summary>
internal sealed class OpenRegistry : IAsyncDisposable
{
    private readonly IRegistryStore _store;
    private ZoneDirectory? _published;

    private OpenRegistry(IRegistryStore store, RegistryOptions options, TimeProvider time)
    {
        _store = store;
        Registry = NumberRegistry.Open(store, options, time, directory => Volatile.Write(ref _published, directory));
    }

    public NumberRegistry Registry { get; }

    /// <summary>What DNS answers from.</summary>
    public ZoneDirectory Published => Volatile.Read(ref _published)!;

    public static OpenRegistry On(IRegistryStore store, RegistryOptions? options = null, TimeProvider? time = null) =>
        // One second after 1970, so that the serials of new zones start at 1.
        new(store, options ?? new RegistryOptions(), time ?? new ManualTime(DateTimeOffset.UnixEpoch.AddSeconds(1)));

    /// <summary>A registry in memory with the zone 3.3.nrenum.net.</summary>
    public static async Task<OpenRegistry> WithFrance(RegistryOptions? options = null, TimeProvider? time = null)
    {
        var open = On(new MemoryStore(), options, time);
        await open.Commit(new PutZone(Samples.Zone("3.3.nrenum.net")));
        return open;
    }

    public Task<ChangeOutcome> Change(params Operation[] operations) => Registry.ChangeAsync(Samples.Change(operations));

    public async Task<ChangeOutcome.Committed> Commit(params Operation[] operations) =>
        Assert.IsType<ChangeOutcome.Committed>(await Change(operations));

    public ZoneSnapshot Zone(DomainName apex) => Published.Zones.Single(zone => zone.Apex == apex);

    public uint Serial(DomainName apex) => Zone(apex).Serial;

    /// <summary>What stands at a name, as master-file lines without TTL.</summary>
    public IEnumerable<string> Lines(string owner)
    {
        var name = DomainName.Parse(owner);
        return Zone(Published.Find(name.Wire)!.Apex) is var zone
            ? ZoneContents.Read(zone, name).Rrsets.SelectMany(rrset => ObjectLines.Format(name, rrset)).Select(line => string.Join(' ', line.Split(' ')[3..]))
            : [];
    }

    /// <summary>What is committed, as text.</summary>
    public string Dump()
    {
        using var session = Registry.Read();
        return StoreDump.Of(session);
    }

    /// <summary>Asserts what must hold at any time: each zone served is what its objects compile to, at the serial that is stored.</summary>
    public void AssertServedIsCompiled()
    {
        Assert.Same(Published, Registry.Directory);
        using var session = Registry.Read();
        var zones = session.Zones();
        Assert.Equal(zones.Select(zone => zone.Zone.Apex), Published.Zones.Select(zone => zone.Apex));
        foreach (var (stored, served) in zones.Zip(Published.Zones))
        {
            Assert.Equal(stored.Serial, served.Serial);
            var apex = stored.Zone.Apex;
            var counts = new ZoneCounts(session.Numbers.Count(apex), session.Blocks.Count(apex), session.Delegations.Count(apex), session.Records.Count(apex));
            Assert.Equal(counts, Registry.Counts.Of(apex, session));
            var differences = ZoneDiff.Compare(served, ZoneCompiler.Compile(session, stored), int.MaxValue)!;
            if (differences.Count > 0)
                Assert.Fail(string.Join('\n', differences.Select(RrsetText.Of)) + $"\n{string.Join("\n", session.Audit().First().Objects)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        _store.Dispose();
    }
}
