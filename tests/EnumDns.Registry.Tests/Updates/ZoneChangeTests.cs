using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using EnumDns.Zones.Changes;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Zones come, change and go.</summary>
public sealed class ZoneChangeTests
{
    private static readonly DomainName Nested = DomainName.Parse("1.3.3.nrenum.net");

    [Fact]
    public async Task A_change_of_the_default_ttl_reaches_every_object_without_a_ttl_of_its_own()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")), new PutNumber(France, Number("+33199001235") with { Ttl = 60 }));
        var outcome = await open.Commit(new PutZone(Zone("3.3.nrenum.net") with { DefaultTtl = 7200 }));

        // SOA, NS and one of the numbers.
        Assert.Equal(3, Assert.Single(outcome.Differences!).Changes!.Count);
        Assert.Equal(3u, open.Serial(France));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_zone_that_is_removed_and_made_again_on_the_same_day_goes_on_counting()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));
        await using var open = await OpenRegistry.WithFrance(time: time);
        var nested = Zone("1.3.3.nrenum.net", SerialScheme.Date);
        await open.Commit(new PutZone(nested));
        await open.Commit(new PutNumber(Nested, Number("+33199001234")));
        Assert.Equal(2_026_112_201u, open.Serial(Nested));
        await open.Commit(new DeleteZone(Nested, WithObjects: true));
        await open.Commit(new PutZone(nested));
        Assert.Equal(2_026_112_202u, open.Serial(Nested));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_zone_that_is_made_again_after_a_restart_goes_on_counting()
    {
        var store = new Fixtures.Stores.MemoryStore();
        var nested = Zone("1.3.3.nrenum.net");
        await using (var first = OpenRegistry.On(store))
        {
            await first.Commit(new PutZone(Zone("3.3.nrenum.net")), new PutZone(nested));
            for (var i = 0; i < 3; i++)
                await first.Commit(new PutNumber(Nested, Number($"+3319900123{i}")));
            Assert.Equal(4u, first.Serial(Nested));
            await first.Commit(new DeleteZone(Nested, WithObjects: true));
        }

        await using var second = OpenRegistry.On(store);
        await second.Commit(new PutZone(nested));
        Assert.Equal(5u, second.Serial(Nested));
        second.AssertServedIsCompiled();
    }

    [Fact]
    public async Task Times_and_servers_of_a_zone_move_its_serial_and_how_it_is_dialled_does_not()
    {
        await using var open = await OpenRegistry.WithFrance();
        var zone = Zone("3.3.nrenum.net") with { Refresh = 7200 };
        Assert.Equal([new ZoneSerial(France, 2)], (await open.Commit(new PutZone(zone))).Serials);
        zone = zone with { NameServers = [DomainName.Parse("ns3.example.net"), DomainName.Parse("ns2.example.net")] };
        Assert.Equal([new ZoneSerial(France, 3)], (await open.Commit(new PutZone(zone))).Serials);
        zone = zone with { CountryCode = Digits("+33"), TrunkPrefix = "0" };
        Assert.Empty((await open.Commit(new PutZone(zone))).Serials);
        Assert.IsType<ChangeOutcome.Unchanged>(await open.Change(new PutZone(zone)));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_nested_zone_takes_over_what_stands_below_its_apex_and_gives_way_again()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(
            new PutNumber(France, Number("+33199001234")), new PutNumber(France, Number("+33299001234")),
            new PutBlock(France, Block("+33")), new PutBlock(France, Block("+331")),
            new PutRecords(France, Records("ns1.1.3.3.nrenum.net", RecordType.A, Address("192.0.2.1"))));
        var nested = Zone("1.3.3.nrenum.net") with { NameServers = [DomainName.Parse("ns1.1.3.3.nrenum.net"), DomainName.Parse("ns2.example.net")] };
        var outcome = await open.Commit(new PutZone(nested));

        Assert.Equal([new ZoneSerial(France, 3), new ZoneSerial(Nested, 1)], outcome.Serials);
        open.AssertServedIsCompiled();
        using (var session = open.Registry.Read())
        {
            Assert.Equal(1, session.Numbers.Count(Nested));
            Assert.Equal(1, session.Numbers.Count(France));
            Assert.Equal(1, session.Records.Count(Nested));
        }

        // The addresses of the zone's servers are glue above it.
        var moved = await open.Commit(new PutRecords(Nested, Records("ns1.1.3.3.nrenum.net", RecordType.A, Address("192.0.2.2"))));
        Assert.Equal(2, moved.Serials.Count);
        open.AssertServedIsCompiled();

        await open.Commit(new DeleteZone(Nested, WithObjects: true));
        Assert.Equal(5u, open.Serial(France));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_nested_zone_that_is_removed_gives_back_what_it_has()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        await open.Commit(new PutZone(Zone("1.3.3.nrenum.net")));
        await open.Commit(new PutNumber(Nested, Number("+33199005678")));

        await open.Commit(new DeleteZone(Nested, WithObjects: false));

        using (var session = open.Registry.Read())
            Assert.Equal(["+33199001234", "+33199005678"], session.Numbers.Below(France, default).Select(stored => stored.Value.Digits.ToString()));
        Assert.Single(open.Published.Zones);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_zone_between_two_others_moves_the_cut()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutZone(Zone("0.9.9.1.3.3.nrenum.net")), new PutNumber(France, Number("+331234")));
        await open.Commit(new PutZone(Zone("1.3.3.nrenum.net")));
        open.AssertServedIsCompiled();
        await open.Commit(new DeleteZone(Nested, WithObjects: true));
        open.AssertServedIsCompiled();
    }

    // Found by random changes: no walk over digits meets the cut of such a zone.
    [Fact]
    public async Task A_zone_at_a_name_without_digits_is_delegated_again_when_the_zone_between_goes()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutZone(Zone("nrenum.net")), new PutZone(Zone("example.3.3.nrenum.net")));
        await open.Commit(new DeleteZone(France, WithObjects: true));
        Assert.Equal(["NS ns1.example.net.", "NS ns2.example.net."], RrsetsAt(open, "nrenum.net", "example.3.3.nrenum.net"));
        open.AssertServedIsCompiled();
    }

    // Found by random changes: the walk below the block did not meet the delegation, which was gone already.
    [Fact]
    public async Task A_delegation_goes_together_with_the_block_above_it()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutBlock(France, Block("+333")), new PutDelegation(France, Delegation("+33311")));
        await open.Commit(new DeleteBlock(France, Digits("+333")), new DeleteDelegation(France, Digits("+33311")));
        Assert.Empty(RrsetsAt(open, "3.3.nrenum.net", "1.1.3.3.3.nrenum.net"));
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task A_zone_that_is_made_above_others_delegates_to_them()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutZone(Zone("nrenum.net")));
        open.AssertServedIsCompiled();
        Assert.Equal(1u, open.Serial(France));
    }

    [Fact]
    public async Task A_zone_replaced_in_one_change_goes_on_counting()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        var outcome = await open.Commit(
            new DeleteZone(France, WithObjects: true), new PutZone(Zone("3.3.nrenum.net")), new PutNumber(France, Number("+33199001235")));
        Assert.Equal([new ZoneSerial(France, 3)], outcome.Serials);
        open.AssertServedIsCompiled();
        using var session = open.Registry.Read();
        Assert.Equal((2u, 3u), session.Journal(France).Select(entry => (entry.From, entry.To)).Last());
    }

    [Fact]
    public async Task A_zone_deleted_and_made_again_as_it_was_keeps_its_serial()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutZone(Zone("3.3.nrenum.net") with { Refresh = 7200 }));
        var outcome = await open.Commit(new DeleteZone(France, WithObjects: false), new PutZone(Zone("3.3.nrenum.net") with { Refresh = 7200 }));
        Assert.Empty(outcome.Serials);
        open.AssertServedIsCompiled();
        Assert.Equal([new ZoneSerial(France, 3)], (await open.Commit(new PutNumber(France, Number("+331234")))).Serials);
    }

    [Fact]
    public async Task A_zone_of_dated_serials_starts_and_moves_by_the_day()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero));
        await using var open = await OpenRegistry.WithFrance(time: time);
        var zone = Zone("2.6.2.nrenum.net", SerialScheme.Date);
        Assert.Equal(2_026_112_200u, (await open.Commit(new PutZone(zone))).Serials.Single().Serial);
        Assert.Equal(2_026_112_201u, (await open.Commit(new PutNumber(zone.Apex, Number("+262262001234")))).Serials.Single().Serial);
        time.Now = time.Now.AddDays(1);
        Assert.Equal(2_026_112_300u, (await open.Commit(new PutNumber(zone.Apex, Number("+262262001235")))).Serials.Single().Serial);
    }

    [Fact]
    public async Task A_registry_that_is_opened_again_serves_what_was_committed()
    {
        var store = new Fixtures.Stores.MemoryStore();
        await using (var first = OpenRegistry.On(store))
            await first.Commit(new PutZone(Zone("3.3.nrenum.net")), new PutNumber(France, Number("+33199001234")), new PutZone(Zone("1.3.3.nrenum.net")));
        await using var second = OpenRegistry.On(store);
        second.AssertServedIsCompiled();
        Assert.Single(second.Lines("4.3.2.1.0.0.9.9.1.3.3.nrenum.net"));
    }

    private static IEnumerable<string> RrsetsAt(OpenRegistry open, string apex, string owner) =>
        ZoneContents.Read(open.Zone(DomainName.Parse(apex)), DomainName.Parse(owner)).Rrsets
            .SelectMany(rrset => ObjectLines.Format(DomainName.Parse(owner), rrset)).Select(line => string.Join(' ', line.Split(' ')[3..]));
}
