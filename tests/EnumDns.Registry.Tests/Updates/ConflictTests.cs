using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.ZoneFiles;
using EnumDns.Registry.Updates;
using static EnumDns.Registry.Tests.Updates.Samples;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>What an operation demands, and what stands in its way.</summary>
public sealed class ConflictTests
{
    [Fact]
    public async Task A_precondition_names_the_version_that_is_there()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));

        var put = new PutNumber(France, Number("+33199001234", "sip:b@example.net"));
        await AssertConflict(open, ConflictKind.Precondition, put with { Precondition = new Precondition(Version: 1) }, version: 2);
        await AssertConflict(open, ConflictKind.Precondition, put with { Precondition = new Precondition(MustBeNew: true) }, version: 2);
        await open.Commit(put with { Precondition = new Precondition(Version: 2) });
    }

    [Fact]
    public async Task What_does_not_exist_meets_no_precondition_and_cannot_be_deleted()
    {
        await using var open = await OpenRegistry.WithFrance();
        var delete = new DeleteNumber(France, Digits("+33199001234"));
        await AssertConflict(open, ConflictKind.Precondition, delete with { Precondition = new Precondition(Version: 1) });
        await AssertConflict(open, ConflictKind.Precondition, delete with { Precondition = new Precondition(MustExist: true) });
        Assert.IsType<ChangeOutcome.NotFound>(await open.Change(delete));
        Assert.Equal(1, Assert.IsType<ChangeOutcome.NotFound>(await open.Change(
            new PutNumber(France, Number("+33199001234")),
            new PutNumber(DomainName.Parse("4.4.nrenum.net"), Number("+44199001234")))).Operation);
    }

    [Fact]
    public async Task A_number_that_belongs_to_a_nested_zone_is_registered_there()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutZone(Zone("1.3.3.nrenum.net")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutNumber(France, Number("+33199001234")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutBlock(France, Block("+331")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutRecords(France, Records("ns1.1.3.3.nrenum.net", RecordType.A, Address("192.0.2.1"))));
        await open.Commit(new PutNumber(DomainName.Parse("1.3.3.nrenum.net"), Number("+33199001234")));
    }

    [Fact]
    public async Task A_zone_and_a_delegation_do_not_stand_in_one_place()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutDelegation(France, Delegation("+331")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutZone(Zone("1.3.3.nrenum.net")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutZone(Zone("9.1.3.3.nrenum.net")));
        await open.Commit(new DeleteDelegation(France, Digits("+331")), new PutZone(Zone("9.1.3.3.nrenum.net")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutDelegation(France, Delegation("+331")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutDelegation(France, Delegation("+3319")));
    }

    [Fact]
    public async Task Objects_and_records_do_not_publish_the_same_rrset()
    {
        await using var open = await OpenRegistry.WithFrance();
        var naptr = Records("1.9.9.1.3.3.nrenum.net", RecordType.NAPTR, [0, 10, 0, 10, 1, (byte)'u', 7, .. "E2U+sip"u8, 11, .. "!^.*$!sip:a"u8, 0]);
        var number = new PutNumber(France, Number("+331991"));
        await open.Commit(number);
        await AssertConflict(open, ConflictKind.InTheWay, new PutRecords(France, naptr), version: null);
        await open.Commit(new PutRecords(France, Records("1.9.9.1.3.3.nrenum.net", RecordType.TXT, Text("beside"))));
        await AssertConflict(open, ConflictKind.InTheWay, new PutNumber(France, Hole("+331991")), version: 2);

        await open.Commit(new PutBlock(France, Block("+331992")));
        await AssertConflict(open, ConflictKind.InTheWay, new PutRecords(France, naptr with { Owner = DomainName.Parse("*.2.9.9.1.3.3.nrenum.net") }));
    }

    [Fact]
    public async Task A_zone_goes_with_its_objects_only_where_that_is_said()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        await AssertConflict(open, ConflictKind.NotEmpty, new DeleteZone(France, WithObjects: false), version: 1);
        await open.Commit(new DeleteZone(France, WithObjects: true));
        Assert.Empty(open.Published.Zones);
        open.AssertServedIsCompiled();
    }

    [Fact]
    public async Task What_is_below_a_delegation_comes_with_a_warning()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutNumber(France, Number("+33199001234")));
        var delegated = await open.Commit(new PutDelegation(France, Delegation("+33199")));
        Assert.Contains(delegated.Findings, found => found.Finding.Rule == "below-delegation");
        var below = await open.Commit(new PutNumber(France, Number("+33199001235")));
        Assert.Contains(below.Findings, found => found.Finding.Rule == "below-delegation");
        Assert.Empty(below.Serials);
    }

    [Fact]
    public async Task Blocks_of_fixed_length_are_put_a_quarter_of_a_million_numbers_at_a_time()
    {
        await using var open = await OpenRegistry.WithFrance();
        var before = open.Dump();
        Operation[] puts = [.. Enumerable.Range(0, 26).Select(i => new PutBlock(France, Block($"+33199{i:D2}", 11)))];
        var rejected = Assert.IsType<ChangeOutcome.Rejected>(await open.Change(puts));
        Assert.Equal("block-size", Assert.Single(rejected.Findings, found => found.Finding.Severity is Severity.Error).Finding.Rule);
        Assert.Equal(before, open.Dump());
    }

    [Fact]
    public async Task Blocks_that_are_changed_together_come_and_go_below_their_own_prefixes()
    {
        await using var open = await OpenRegistry.WithFrance();
        await open.Commit(new PutBlock(France, Block("+331")));
        await open.Commit([.. Enumerable.Range(0, 200).Select(i => new PutBlock(France, Block($"+33199{i:D3}", 10)))]);
        open.AssertServedIsCompiled();
        await open.Commit([.. Enumerable.Range(0, 200).Select(i => new PutBlock(France, Block($"+33199{i:D3}", 9)))]);
        open.AssertServedIsCompiled();
    }

    private static async Task AssertConflict(OpenRegistry open, ConflictKind kind, Operation operation, long? version = null)
    {
        var before = open.Dump();
        var conflict = Assert.IsType<ChangeOutcome.Conflict>(await open.Change(operation));
        Assert.Equal((kind, version), (conflict.Kind, conflict.Version));
        Assert.Equal(before, open.Dump());
    }
}
