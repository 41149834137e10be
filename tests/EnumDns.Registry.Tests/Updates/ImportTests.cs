using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Registry.MasterFiles;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Zones replaced by master files.</summary>
public sealed class ImportTests
{
    private const string One = """
        0.0.9.9.1 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:a@example.net!" .
        *.2 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:b@example.net!" .
        4 NS ns1.example.org.
        text TXT "kept as it is"
        """;

    private const string Other = """
        1.0.9.9.1 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:a@example.net!" .
        """;

    [Fact]
    public async Task A_zone_that_is_made_from_a_file_has_its_serial()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        var outcome = await open.Commit(Import(open, 2026010100, One));
        Assert.Equal([true], outcome.Created);
        Assert.Equal([new ZoneSerial(France, 2026010100)], outcome.Serials);
        open.AssertServedIsCompiled();
        using var session = open.Registry.Read();
        Assert.Equal(1, session.Numbers.Count(France));
        Assert.Equal(1, session.Blocks.Count(France));
        Assert.Equal(ChangeAction.Imported, Assert.Single(session.Audit().Single().Objects).Action);
    }

    [Theory]
    [InlineData(100, 100)]
    [InlineData(2, 3)]
    [InlineData(1, 3)]
    public async Task A_zone_is_replaced_as_a_whole_and_its_serial_goes_on(uint file, uint serial)
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+331234")));
        var before = open.Zone(France);
        var outcome = await open.Commit(Import(open, file, One));

        Assert.Equal([new ZoneSerial(France, serial)], outcome.Serials);
        open.AssertServedIsCompiled();
        Assert.Empty(open.Lines("4.3.2.1.3.3.nrenum.net"));
        using var session = open.Registry.Read();
        var entry = session.Journal(France).Last();
        Assert.Equal((2u, serial), (entry.From, entry.To));
        Assert.Empty(Zones.Changes.ZoneDiff.Compare(new Zones.Changes.ZoneEditor().Apply(before, entry.Changes!), open.Zone(France), int.MaxValue)!);
    }

    [Fact]
    public async Task A_zone_that_is_removed_and_imported_again_goes_on_counting()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        await open.Commit(Import(open, 9, One));
        await open.Commit(new DeleteZone(France, WithObjects: true));
        Assert.Equal([new ZoneSerial(France, 10)], (await open.Commit(Import(open, 5, Other))).Serials);
        open.AssertServedIsCompiled();
        await open.Commit(new DeleteZone(France, WithObjects: true));
        Assert.Equal([new ZoneSerial(France, 20)], (await open.Commit(Import(open, 20, One))).Serials);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task The_same_file_again_moves_no_serial()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        await open.Commit(Import(open, 7, One));
        foreach (var serial in (uint[])[7, 6, 8])
        {
            Assert.IsType<ChangeOutcome.Unchanged>(await open.Change(Import(open, serial, One)));
            Assert.Equal(7u, open.Serial(France));
        }
    }

    [Fact]
    public async Task Objects_that_a_file_brings_again_keep_their_notes()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        await open.Commit(Import(open, 7, One));
        using (var session = open.Registry.Read())
        {
            var number = session.Numbers.Below(France, default).Single().Value;
            var block = session.Blocks.Below(France, default).Single().Value;
            var delegation = session.Delegations.Below(France, default).Single().Value;
            var records = session.Records.Below(France, France).Single().Value;
            await open.Commit(
                new PutNumber(France, number with { Note = "a" }), new PutBlock(France, block with { Note = "b" }),
                new PutDelegation(France, delegation with { Note = "c" }), new PutRecords(France, records with { Note = "d" }));
        }

        await open.Commit(Import(open, 8, One.Replace("a@example.net", "other@example.net", StringComparison.Ordinal)));
        using var after = open.Registry.Read();
        Assert.Equal(
            "a b c d",
            string.Join(' ', (string?[])[
                after.Numbers.Below(France, default).Single().Value.Note, after.Blocks.Below(France, default).Single().Value.Note,
                after.Delegations.Below(France, default).Single().Value.Note, after.Records.Below(France, France).Single().Value.Note,
            ]));
    }

    [Fact]
    public async Task What_registration_would_refuse_is_imported_and_served_as_it_is()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        var import = Import(open, 7, """
            1 NAPTR 10 10 "u" "sip+E2U" "!^.*$!sip:a@example.net!" .
            2 NAPTR 10 10 "u" "E2U+sip" "!^.*$!mailto:a@example.net!" .
            3 NAPTR 10 10 "u" "E2U+sip" "!broken" .
            4 NS ns.4
            5 300 NS ns.example.net.
            5 DS 1 13 2 ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB
            """);
        await open.Commit(import);
        open.AssertServedIsCompiled();
        Assert.Empty(Zones.Changes.ZoneDiff.Compare(import.Snapshot, open.Zone(France), 100)!);
    }

    [Fact]
    public async Task A_dry_run_of_an_import_tells_the_differences()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        await open.Commit(Import(open, 7, One));
        var (before, served) = (open.Dump(), open.Published);
        var wouldBe = Assert.IsType<ChangeOutcome.Committed>(await open.Registry.ChangeAsync(Change(Import(open, 7, Other)) with { IsDryRun = true }));
        Assert.Equal((7u, 8u), wouldBe.Differences!.Select(difference => (difference.From, difference.To)).Single());
        Assert.Equal(before, open.Dump());
        Assert.Same(served, open.Published);
    }

    [Fact]
    public async Task A_zone_of_the_registry_below_keeps_what_is_its_own()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutZone(Zone("5.3.3.nrenum.net")), new PutNumber(DomainName.Parse("5.3.3.nrenum.net"), Number("+335111")));
        await open.Commit(Import(open, 7, One));
        open.AssertServedIsCompiled();
        Assert.NotEmpty(open.Lines("1.1.1.5.3.3.nrenum.net"));

        // It was not there when this file was read.
        var import = Import(open, 8, One);
        await open.Commit(new PutZone(Zone("9.9.1.3.3.nrenum.net")));
        Assert.Equal(ConflictKind.InTheWay, Assert.IsType<ChangeOutcome.Conflict>(await open.Change(import)).Kind);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task What_the_same_change_does_behind_an_import_is_served_too()
    {
        await using var open = OpenRegistry.On(new Fixtures.Stores.MemoryStore());
        await open.Commit(Import(open, 7, One), new PutNumber(France, Number("+335111")));
        Assert.NotEmpty(open.Lines("1.1.1.5.3.3.nrenum.net"));
        open.AssertServedIsCompiled();
        await open.Commit(Import(open, 8, Other), new PutZone(Zone("1.3.3.nrenum.net")));
        Assert.NotEmpty(open.Lines("1.0.9.9.1.3.3.nrenum.net"));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task An_import_waits_for_nothing_and_nothing_for_its_group()
    {
        var store = new FaultyStore(new Fixtures.Stores.MemoryStore());
        await using var open = OpenRegistry.On(store);
        await open.Commit(new PutZone(Zone("3.3.nrenum.net")));
        var import = Import(open, 100, One);
        var commits = store.Commits;
        Task<ChangeOutcome>[] changes;
        using (await store.HoldAsync())
            changes = [open.Change(new PutNumber(France, Number("+331"))), open.Change(import), open.Change(new PutNumber(France, Number("+332")))];
        Assert.All(await Task.WhenAll(changes), outcome => Assert.IsType<ChangeOutcome.Committed>(outcome));
        Assert.Equal(commits + 3, store.Commits);
        Assert.Equal(101u, open.Serial(France));
    }

    private static ImportZone Import(OpenRegistry open, uint serial, string records)
    {
        var text = $"""
            $TTL 3600
            @ SOA ns1.example.net. hostmaster.example.net. {serial} 3600 900 1209600 300
            @ NS ns1.example.net.
            @ NS ns2.example.net.
            {records}

            """;
        using var session = open.Registry.Read();
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes(text));
        var import = ZoneImport.Read(new ZoneImportSource("test", stream, France), session).Import!;
        return new ImportZone(France) { Value = import.Zone, Snapshot = import.Snapshot, Objects = import.OtherObjects, PlainNumbers = import.PlainNumbers };
    }
}
