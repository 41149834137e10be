using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using static EnumDns.Registry.Tests.Compilation.CompiledZone;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>What is published for a few objects, record by record, and what those records mean.</summary>
public sealed class CompilationCaseTests
{
    [Fact]
    public void Numbers_outside_of_blocks_are_themselves_and_nothing_else()
    {
        using var zone = new CompiledZone(Number("+33123", "sip:a"), Number("+331234", "sip:b"), Hole("+3317"));
        Assert.Equal(["3.2.1 !^.*$!sip:a!", "4.3.2.1 !^.*$!sip:b!", "7.1 TXT \"hole\""], zone.Lines);
        Assert.Equal("no data", zone.Dial("+3312"));
        Assert.Equal("no data", zone.Dial("+3317"));
        Assert.Equal("name error", zone.Dial("+33122"));
        Assert.Equal("name error", zone.Dial("+331235"));
    }

    [Fact]
    public void A_loose_block_is_filled_around_an_exception_a_hole_and_a_delegation()
    {
        using var zone = new CompiledZone(
            Block("+3342668730", "sip:{suffix}@b"), Number("+33426687300", "sip:bridge"), Hole("+334266873055"), Delegation("+334266873077"));
        const string Fill = @"!^\+?3342668730(.*)$!sip:\1@b!";
        Assert.Equal(
            [
                $"*.0.3.7.8.6.6.2.4 {Fill}",
                "0.0.3.7.8.6.6.2.4 !^.*$!sip:bridge!", $"*.0.0.3.7.8.6.6.2.4 {Fill}",
                $"5.0.3.7.8.6.6.2.4 {Fill}", $"*.5.0.3.7.8.6.6.2.4 {Fill}",
                "5.5.0.3.7.8.6.6.2.4 TXT \"hole\"", $"*.5.5.0.3.7.8.6.6.2.4 {Fill}",
                $"7.0.3.7.8.6.6.2.4 {Fill}", $"*.7.0.3.7.8.6.6.2.4 {Fill}",
                "7.7.0.3.7.8.6.6.2.4 NS ns.example.org.",
            ],
            zone.Lines);
        Assert.Equal("sip:bridge", zone.Dial("+33426687300"));
        Assert.Equal("sip:01234@b", zone.Dial("+334266873001234"));
        Assert.Equal("sip:5@b", zone.Dial("+33426687305"));
        Assert.Equal("no data", zone.Dial("+334266873055"));
        Assert.Equal("sip:551@b", zone.Dial("+3342668730551"));
        Assert.Equal("sip:56@b", zone.Dial("+334266873056"));
        Assert.Equal("referral at +334266873077", zone.Dial("+3342668730771"));
        Assert.Equal("sip:78@b", zone.Dial("+334266873078"));
        Assert.Equal("no data", zone.Dial("+3342668730"));
    }

    [Fact]
    public void In_a_loose_block_a_loose_block_takes_over_and_its_prefix_stays_a_number_of_the_outer()
    {
        using var zone = new CompiledZone(Block("+331", "sip:outer"), Block("+3312", "sip:inner"));
        Assert.Equal(["*.1 !^.*$!sip:outer!", "2.1 !^.*$!sip:outer!", "*.2.1 !^.*$!sip:inner!"], zone.Lines);
        Assert.Equal("sip:outer", zone.Dial("+3312"));
        Assert.Equal("sip:inner", zone.Dial("+33123"));
    }

    [Fact]
    public void In_a_loose_block_one_of_fixed_length_has_its_numbers_and_the_loose_one_all_others()
    {
        using var zone = new CompiledZone(Block("+331", "sip:{suffix}@loose"), Block("+3312", "sip:{suffix}@fixed", 5), Number("+33127", "sip:exception"));
        Assert.Equal("sip:3@fixed", zone.Dial("+33123"));
        Assert.Equal("sip:exception", zone.Dial("+33127"));
        Assert.Equal("sip:2@loose", zone.Dial("+3312"));
        Assert.Equal("sip:234@loose", zone.Dial("+331234"));
        Assert.Equal("sip:271@loose", zone.Dial("+331271"));
        Assert.Equal(1 + 2 + 2 * 10, zone.Lines.Count);
    }

    [Fact]
    public void In_a_block_of_fixed_length_a_loose_one_takes_its_numbers_whatever_their_length()
    {
        using var zone = new CompiledZone(Block("+331", "sip:{suffix}@fixed", 5), Block("+3312", "sip:{suffix}@loose"));
        Assert.Equal("sip:11@fixed", zone.Dial("+33111"));
        Assert.Equal("sip:1@loose", zone.Dial("+33121"));
        Assert.Equal("sip:12@loose", zone.Dial("+331212"));
        Assert.Equal("no data", zone.Dial("+3311"));
        Assert.Equal("no data", zone.Dial("+3312"));
        Assert.Equal("name error", zone.Dial("+331111"));
        Assert.Equal(90 + 1, zone.Lines.Count);
    }

    [Fact]
    public void In_a_block_of_fixed_length_one_of_the_same_length_takes_its_numbers()
    {
        using var zone = new CompiledZone(Block("+331", "sip:{suffix}@outer", 5), Block("+3312", "sip:{suffix}@inner", 5), Hole("+33119"));
        Assert.Equal("sip:1@inner", zone.Dial("+33121"));
        Assert.Equal("sip:31@outer", zone.Dial("+33131"));
        Assert.Equal("no data", zone.Dial("+33119"));
        Assert.Equal(100, zone.Lines.Count);
    }

    [Fact]
    public void A_block_at_the_prefix_of_the_zone_has_what_nobody_else_has()
    {
        using var zone = new CompiledZone(Block("+33", "sip:operator"), Number("+3312", "sip:a"));
        Assert.Equal(["* !^.*$!sip:operator!", "1 !^.*$!sip:operator!", "*.1 !^.*$!sip:operator!", "2.1 !^.*$!sip:a!", "*.2.1 !^.*$!sip:operator!"], zone.Lines);
        Assert.Equal("sip:operator", zone.Dial("+339"));
        Assert.Equal("sip:operator", zone.Dial("+33121"));
    }

    [Fact]
    public void A_number_may_be_the_prefix_of_a_block()
    {
        using var zone = new CompiledZone(Block("+3312", "sip:{suffix}@b"), Number("+3312", "sip:a"));
        Assert.Equal(["2.1 !^.*$!sip:a!", @"*.2.1 !^\+?3312(.*)$!sip:\1@b!"], zone.Lines);
        Assert.Equal("sip:a", zone.Dial("+3312"));
        Assert.Equal("sip:3@b", zone.Dial("+33123"));
    }

    [Fact]
    public void Below_a_delegation_nothing_is_published_but_records_as_such()
    {
        using var zone = new CompiledZone(
            Delegation("+3312"), Block("+331", "sip:outer"), Block("+3312", "sip:b"), Block("+33127", "sip:c", 6), Number("+33123", "sip:a"), Hole("+3312"), Delegation("+33124"), Text("5.2.1"));
        Assert.Equal(["*.1 !^.*$!sip:outer!", "2.1 NS ns.example.org.", "5.2.1 TXT \"note\""], zone.Lines);
        Assert.Equal("referral at +3312", zone.Dial("+33123"));
        Assert.Equal("sip:outer", zone.Dial("+3313"));
    }

    [Fact]
    public void Numbers_of_15_digits_need_no_wildcard_below_them()
    {
        using var zone = new CompiledZone(Block("+33426687300", "sip:{suffix}@b"), Number("+334266873001234", "sip:a"));
        Assert.Equal("sip:a", zone.Dial("+334266873001234"));
        Assert.Equal("sip:1235@b", zone.Dial("+334266873001235"));
        Assert.Equal("sip:123@b", zone.Dial("+33426687300123"));
        Assert.Equal(1 + 3 * 2 + 1, zone.Lines.Count);
    }

    [Fact]
    public void A_record_below_a_number_makes_names_exist_and_they_are_filled()
    {
        using var zone = new CompiledZone(Block("+331", "sip:b"), Text("_sip._udp.3.2.1"));
        Assert.Equal(
            ["*.1 !^.*$!sip:b!", "2.1 !^.*$!sip:b!", "*.2.1 !^.*$!sip:b!", "3.2.1 !^.*$!sip:b!", "*.3.2.1 !^.*$!sip:b!", "_sip._udp.3.2.1 TXT \"note\""],
            zone.Lines);
        Assert.Equal("sip:b", zone.Dial("+33123"));
        Assert.Equal("sip:b", zone.Dial("+331234"));
    }

    [Fact]
    public void Records_that_answer_for_themselves_are_not_filled()
    {
        var target = DomainName.Parse("elsewhere.example.net").Wire.ToArray();
        RecordSet Alias(string owner, RecordType type) => new() { Owner = DomainName.Parse($"{owner}.3.3.nrenum.net"), Type = type, Rdata = [target] };
        using var zone = new CompiledZone(Block("+331", "sip:b"), Alias("2.1", RecordType.CNAME), Alias("*.3.1", RecordType.CNAME), Alias("4.1", RecordType.DNAME), Text("5.1"));
        Assert.Equal(
            [
                "*.1 !^.*$!sip:b!",
                "2.1 CNAME elsewhere.example.net.", "*.2.1 !^.*$!sip:b!",
                "3.1 !^.*$!sip:b!", "*.3.1 CNAME elsewhere.example.net.",
                "4.1 DNAME elsewhere.example.net.",
                "5.1 TXT \"note\"", "5.1 !^.*$!sip:b!", "*.5.1 !^.*$!sip:b!",
            ],
            zone.Lines);
        Assert.Equal("alias", zone.Dial("+3312"));
        Assert.Equal("sip:b", zone.Dial("+33121"));
        Assert.Equal("alias", zone.Dial("+33131"));
        Assert.Equal("redirection", zone.Dial("+33141"));
        Assert.Equal("no data", zone.Dial("+3314"));
    }

    [Fact]
    public void A_zone_below_is_a_cut_with_its_own_servers_and_those_addresses_that_lie_in_it()
    {
        var child = ObjectLinesTests.Zone with
        {
            Apex = DomainName.Parse("2.1.3.3.nrenum.net"),
            NameServers = [DomainName.Parse("ns1.2.1.3.3.nrenum.net"), DomainName.Parse("ns.example.org")],
            NameServerTtl = null,
        };
        var other = child with { Apex = DomainName.Parse("sub.3.1.3.3.nrenum.net"), NameServers = [DomainName.Parse("ns.example.org")] };
        var address = new RecordSet { Owner = child.NameServers[0], Type = RecordType.A, Rdata = [[192, 0, 2, 1]] };
        using var zone = new CompiledZone(Block("+331", "sip:b"), child, other, child with { Apex = DomainName.Parse("9.2.1.3.3.nrenum.net") }, address, Text("2.1"));
        Assert.Equal(
            [
                "*.1 !^.*$!sip:b!",
                "2.1 NS ns1.2.1.3.3.nrenum.net.", "2.1 NS ns.example.org.", "ns1.2.1 A 192.0.2.1",
                "3.1 !^.*$!sip:b!", "*.3.1 !^.*$!sip:b!", "sub.3.1 NS ns.example.org.",
            ],
            zone.Lines);
        Assert.Equal("referral at +3312", zone.Dial("+33129"));
    }
}
