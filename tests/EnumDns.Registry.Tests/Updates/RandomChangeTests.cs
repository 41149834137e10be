using EnumDns.Protocol.Records;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Tests.Storage;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Whatever is asked of the registry, in whatever order: what must always hold, holds after each change.</summary>
public sealed class RandomChangeTests
{
    private const int Changes = 150;

    [Theory]
    [MemberData(nameof(Seeds), 12)]
    public async Task Every_change_is_done_as_a_whole_or_leaves_no_trace(int seed)
    {
        using var place = new MemoryPlace();
        await RunAsync(place, new Random(seed), Changes);
    }

    [Theory]
    [MemberData(nameof(Seeds), 3)]
    public async Task Every_change_is_done_as_a_whole_on_disk_too(int seed)
    {
        using var place = new SqlitePlace();
        await RunAsync(place, new Random(100 + seed), Changes);
    }

    public static TheoryData<int> Seeds(int count) => new(Enumerable.Range(1, count));

    private static async Task RunAsync(IStorePlace place, Random random, int changes)
    {
        string kept;
        await using (var open = Open(place))
        {
            await RunAsync(open, random, changes);
            kept = open.Dump();
        }

        // Opened again, it has and serves the same.
        await using var again = Open(place);
        Assert.Equal(kept, again.Dump());
        again.AssertServedIsCompiled();
    }

    private static OpenRegistry Open(IStorePlace place) =>
        OpenRegistry.On(place.Open(), new RegistryOptions { JournalEntries = 40 }, new ManualTime(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero)));

    private static async Task RunAsync(OpenRegistry open, Random random, int changes)
    {
        await open.Commit(new PutZone(Samples.Zone("3.3.nrenum.net")));
        var source = new ChangeSource(random);
        var model = new ObjectModel();
        using (var session = open.Registry.Read())
            model = ObjectModel.Read(session);
        Change? tried = null;
        ChangeOutcome.Committed? wouldBe = null;
        for (var i = 0; i < changes; i++)
        {
            // What a dry run foretells comes true where the same is asked in earnest.
            Change change;
            using (var session = open.Registry.Read())
                change = tried is null ? source.Next(session) : tried with { IsDryRun = false };
            var (before, served) = (open.Dump(), open.Published);

            var outcome = await open.Registry.ChangeAsync(change);

            if (outcome is ChangeOutcome.Committed committed && !change.IsDryRun)
            {
                model = model.After(change);
                AssertCommitted(open, change, committed, served);
                AssertSameDifferences(wouldBe, committed);
            }
            else
            {
                Assert.Equal(before, open.Dump());
                Assert.Same(served, open.Published);
            }

            using (var session = open.Registry.Read())
                Assert.True(ObjectModel.Read(session).Holds(model), $"after {string.Join(", ", change.Operations)}");
            AssertPlausible(outcome, change, model);
            open.AssertServedIsCompiled();

            Assert.True(tried is null || outcome is ChangeOutcome.Committed);
            wouldBe = change.IsDryRun ? outcome as ChangeOutcome.Committed : null;
            tried = wouldBe is null ? null : change;
        }
    }

    private static void AssertCommitted(OpenRegistry open, Change change, ChangeOutcome.Committed committed, ZoneDirectory served)
    {
        Assert.Equal(change.Operations.Count, committed.Created.Count);
        using var session = open.Registry.Read();
        var audit = session.Audit().Take(2).ToList();
        Assert.Equal(committed.Version, audit[0].Id);
        Assert.Equal(committed.Version, session.LastChange);
        Assert.True(audit.Count == 1 || audit[1].Id < audit[0].Id);
        Assert.Equal(committed.Serials, audit[0].Serials);

        var before = served.Zones.ToDictionary(zone => zone.Apex);
        foreach (var zone in open.Published.Zones)
        {
            var moved = committed.Serials.Where(serial => serial.Zone == zone.Apex).Select(serial => (uint?)serial.Serial).SingleOrDefault();
            if (!before.TryGetValue(zone.Apex, out var old))
                Assert.Equal(zone.Serial, moved);
            else if (moved is null)
                Assert.Same(old, zone);
            else
                AssertMoved(session, old, zone);
            AssertChain(session, zone);
        }
    }

    // A serial moves where data other than the serial itself changed, and the journal says how.
    private static void AssertMoved(IStoreSession session, ZoneSnapshot old, ZoneSnapshot zone)
    {
        Assert.True(new SerialNumber(zone.Serial).IsAfter(new SerialNumber(old.Serial)));
        var entry = session.Journal(zone.Apex).Last();
        Assert.Equal((old.Serial, zone.Serial), (entry.From, entry.To));
        Assert.NotNull(entry.Changes);
        Assert.Empty(ZoneDiff.Compare(new ZoneEditor().Apply(old, entry.Changes), zone, int.MaxValue)!.Select(RrsetText.Of));
        foreach (var change in entry.Changes)
        {
            var there = ZoneContents.Read(old, change.Owner).Rrsets.FirstOrDefault(rrset => rrset.Type == (change.Removed ?? change.Added)!.Type);
            Assert.Equal(there, change.Removed);
        }

        Assert.True(entry.Changes.Count > 1 || !WithSerial(entry.Changes[0].Removed!, zone.Serial).SequenceEqual(entry.Changes[0].Added!.Rdata[0])
            || entry.Changes[0].Removed!.Ttl != entry.Changes[0].Added!.Ttl);
    }

    private static byte[] WithSerial(RrsetData soa, uint serial)
    {
        var rdata = soa.Rdata[0].ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(rdata.AsSpan(rdata.Length - 20), serial);
        return rdata;
    }

    private static void AssertChain(IStoreSession session, ZoneSnapshot zone)
    {
        var entries = session.Journal(zone.Apex).ToList();
        Assert.InRange(entries.Count, 0, 40);
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.True(entries.Count == 0 || entries[^1].To == zone.Serial);
    }

    private static void AssertSameDifferences(ChangeOutcome.Committed? wouldBe, ChangeOutcome.Committed done)
    {
        if (wouldBe is null)
            return;
        Assert.Equal((wouldBe.Version, Text(wouldBe)), (done.Version, Text(done)));

        static string Text(ChangeOutcome.Committed outcome) =>
            string.Join('\n', outcome.Differences!.Select(difference => $"{difference.Zone} {difference.From} {difference.To}\n{string.Join('\n', difference.Changes!.Select(RrsetText.Of))}"));
    }

    private static void AssertPlausible(ChangeOutcome outcome, Change change, ObjectModel model)
    {
        switch (outcome)
        {
            case ChangeOutcome.Unchanged unchanged:
                Assert.Equal(change.Operations.Count, unchanged.Versions.Count);
                Assert.All(change.Operations, operation => Assert.True(model.Exists(operation)));
                break;
            case ChangeOutcome.Rejected rejected:
                Assert.Contains(rejected.Findings, found => found.Finding.Severity is Protocol.ZoneFiles.Severity.Error);
                break;
            case ChangeOutcome.Conflict conflict:
                Assert.InRange(conflict.Operation, 0, change.Operations.Count - 1);
                break;
            case ChangeOutcome.Failed failed:
                Assert.Fail(failed.Message);
                break;
        }
    }
}
