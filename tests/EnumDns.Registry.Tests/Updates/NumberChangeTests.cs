using EnumDns.Protocol.Records;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>One change and what comes of it.</summary>
public sealed class NumberChangeTests
{
    [Fact]
    public async Task A_put_is_served_when_it_is_answered()
    {
        await using var open = await OpenRegistry.WithFrance();
        var outcome = await open.Commit(new PutNumber(France, Number("+33199001234", "sip:a@example.net")));

        Assert.Equal(["NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" ."], open.Lines("4.3.2.1.0.0.9.9.1.3.3.nrenum.net"));
        Assert.Equal([true], outcome.Created);
        Assert.Equal([new ZoneSerial(France, 2)], outcome.Serials);
        Assert.Equal(2u, open.Serial(France));
        Assert.Equal(2, outcome.Version);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task The_same_put_again_moves_nothing()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        var (before, served) = (open.Dump(), open.Published);

        var unchanged = Assert.IsType<ChangeOutcome.Unchanged>(await open.Change(new PutNumber(France, Number("+33199001234"))));

        Assert.Equal([2], unchanged.Versions);
        Assert.Equal(before, open.Dump());
        Assert.Same(served, open.Published);
    }

    [Fact]
    public async Task A_note_is_kept_without_a_new_serial()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        var served = open.Published;

        var outcome = await open.Commit(new PutNumber(France, Number("+33199001234", note: "room 12")));

        Assert.Empty(outcome.Serials);
        Assert.Equal(3, outcome.Version);
        Assert.Same(served, open.Published);
        using var session = open.Registry.Read();
        Assert.Equal("room 12", session.Numbers.Find(France, Digits("+33199001234"))!.Value.Value.Note);
        Assert.Single(session.Journal(France));
    }

    [Fact]
    public async Task A_bad_object_rejects_the_whole_change_and_every_fault_is_named()
    {
        await using var open = await OpenRegistry.WithFrance();
        var before = open.Dump();

        var rejected = Assert.IsType<ChangeOutcome.Rejected>(await open.Change(
            new PutNumber(France, Number("+33199001234")),
            new PutNumber(France, Number("+33199001235") with { Endpoints = [] }),
            new PutNumber(France, Number("+44199001235"))));

        Assert.Contains(rejected.Findings, found => found is { Operation: 1, Finding.Rule: "endpoints-missing" });
        Assert.Contains(rejected.Findings, found => found is { Operation: 2, Finding.Rule: "outside-zone" });
        Assert.Equal(before, open.Dump());
    }

    [Fact]
    public async Task A_zone_that_would_break_rejects_the_change()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        var (before, served) = (open.Dump(), open.Published);

        var alias = Records("4.3.2.1.0.0.9.9.1.3.3.nrenum.net", RecordType.CNAME, Protocol.Names.DomainName.Parse("other.example.net").Wire.ToArray());
        var rejected = Assert.IsType<ChangeOutcome.Rejected>(await open.Change(new PutNumber(France, Number("+33199001299")), new PutRecords(France, alias)));

        Assert.Contains(rejected.Findings, found => found is { Operation: 1, Finding.Rule: "zone-alias-beside-data" });
        Assert.Equal(before, open.Dump());
        Assert.Same(served, open.Published);
    }

    [Fact]
    public async Task Later_operations_see_what_earlier_ones_did()
    {
        await using var open = await OpenRegistry.WithFrance();
        var outcome = await open.Commit(
            new PutNumber(France, Number("+33199001234")) { Precondition = new Precondition(MustBeNew: true) },
            new PutNumber(France, Hole("+33199001234")) { Precondition = new Precondition(MustExist: true) },
            new DeleteNumber(France, Digits("+33199001234")),
            new PutNumber(France, Number("+33199001235")));

        Assert.Equal([true, false, false, true], outcome.Created);
        Assert.Empty(open.Lines("4.3.2.1.0.0.9.9.1.3.3.nrenum.net"));
        Assert.Equal(2u, open.Serial(France));
    }

    [Fact]
    public async Task Several_zones_of_one_change_move_together()
    {
        await using var open = await OpenRegistry.WithFrance();
        var reunion = Zone("2.6.2.nrenum.net");
        await open.Commit(new PutZone(reunion));
        var outcome = await open.Commit(new PutNumber(France, Number("+33199001234")), new PutNumber(reunion.Apex, Number("+262262001234")));

        Assert.Equal([new ZoneSerial(reunion.Apex, 2), new ZoneSerial(France, 2)], outcome.Serials);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_change_and_changes_nothing()
    {
        await using var open = await OpenRegistry.WithFrance();
        var (before, served) = (open.Dump(), open.Published);
        var change = Change(new PutNumber(France, Number("+33199001234")));

        var wouldBe = Assert.IsType<ChangeOutcome.Committed>(await open.Registry.ChangeAsync(change with { IsDryRun = true }));
        Assert.Equal(before, open.Dump());
        Assert.Same(served, open.Published);

        var done = Assert.IsType<ChangeOutcome.Committed>(await open.Registry.ChangeAsync(change));
        Assert.Equal(Texts(done), Texts(wouldBe));
        Assert.Equal((done.Version, done.Serials), (wouldBe.Version, wouldBe.Serials), (left, right) => left.Version == right.Version && left.Serials.SequenceEqual(right.Serials));

        static IEnumerable<string> Texts(ChangeOutcome.Committed outcome) => outcome.Differences!.Single().Changes!.Select(RrsetText.Of);
    }

    [Fact]
    public async Task The_audit_shows_who_did_what_with_the_lines_before_and_after()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234", "sip:a@example.net")));
        await open.Registry.ChangeAsync(new Change("alice", "192.0.2.1", [new PutNumber(France, Number("+33199001234", "sip:b@example.net"))]));

        using var session = open.Registry.Read();
        var line = session.Audit().First();
        var changed = Assert.Single(line.Objects);
        Assert.Equal((3, "alice", "192.0.2.1"), (line.Id, line.Actor, line.Origin));
        Assert.Equal((ChangeAction.Updated, "+33199001234"), (changed.Action, changed.Key));
        Assert.Contains("sip:a@example.net", changed.Before, StringComparison.Ordinal);
        Assert.Contains("sip:b@example.net", changed.After, StringComparison.Ordinal);
        Assert.Equal([new ZoneSerial(France, 3)], line.Serials);
    }

    [Fact]
    public async Task Tokens_are_written_without_touching_zones_or_audit()
    {
        await using var open = await OpenRegistry.WithFrance();
        var served = open.Published;
        await open.Registry.PutTokenAsync(new StoredToken("alice", new byte[32], true, DateTimeOffset.UnixEpoch, null));
        using (var session = open.Registry.Read())
            Assert.Equal("alice", Assert.Single(session.Tokens()).Name);
        await open.Registry.DeleteTokenAsync("alice");
        using (var session = open.Registry.Read())
        {
            Assert.Empty(session.Tokens());
            Assert.Equal(1, session.LastChange);
        }

        Assert.Same(served, open.Published);
    }
}
