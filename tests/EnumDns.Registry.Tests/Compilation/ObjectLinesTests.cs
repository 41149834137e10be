using System.Net;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Tests.Compilation;

/// <summary>Objects as people see them: lines of a master file.</summary>
public sealed class ObjectLinesTests
{
    private static readonly Endpoint Target = new() { Service = "sip", Uri = "sip:{suffix}@example.net" };

    /// <summary>A zone for +33.</summary>
    internal static Zone Zone { get; } = new()
    {
        Apex = DomainName.Parse("3.3.nrenum.net"),
        PrimaryServer = DomainName.Parse("ns1.example.net"),
        Mailbox = DomainName.Parse("hostmaster.example.net"),
        NameServers = [DomainName.Parse("ns1.example.net"), DomainName.Parse("ns2.example.net")],
        NameServerTtl = 86400,
    };

    [Fact]
    public void A_zone_is_its_SOA_and_NS() => Assert.Equal(
        [
            "3.3.nrenum.net. 3600 IN SOA ns1.example.net. hostmaster.example.net. 2026112201 3600 900 1209600 300",
            "3.3.nrenum.net. 86400 IN NS ns1.example.net.",
            "3.3.nrenum.net. 86400 IN NS ns2.example.net.",
        ],
        ObjectLines.Of(Zone, 2026112201));

    [Fact]
    public void A_hole_is_a_text() => Assert.Equal(
        ["""2.1.8.9.9.3.6.3.3.nrenum.net. 60 IN TXT "not in service" """.TrimEnd()],
        ObjectLines.Of(new Number { Digits = E164Number.Parse("+336399812"), HoleText = "not in service", Ttl = 60 }, Zone));

    [Fact]
    public void A_loose_block_is_a_wildcard() => Assert.Equal(
        ["""*.8.9.9.3.6.3.3.nrenum.net. 3600 IN NAPTR 10 10 "u" "E2U+sip" "!^\\+?3363998(.*)$!sip:\\1@example.net!" ."""],
        ObjectLines.Of(new Block { Prefix = E164Number.Parse("+3363998"), Endpoints = [Target] }, Zone));

    [Fact]
    public void A_block_of_fixed_length_shows_its_first_number_and_counts_the_others() => Assert.Equal(
        [
            "; 100 numbers, +336399800 to +336399899; the first:",
            """0.0.8.9.9.3.6.3.3.nrenum.net. 3600 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:00@example.net!" .""",
        ],
        ObjectLines.Of(new Block { Prefix = E164Number.Parse("+3363998"), Length = 9, Endpoints = [Target] }, Zone));

    [Fact]
    public void A_delegation_is_NS_DS_and_those_addresses_that_only_it_has()
    {
        var delegation = new Delegation
        {
            Prefix = E164Number.Parse("+336"),
            Servers =
            [
                new DelegatedServer(DomainName.Parse("ns1.6.3.3.nrenum.net"), [IPAddress.Parse("192.0.2.1"), IPAddress.Parse("2001:db8::1")]),
                new DelegatedServer(DomainName.Parse("ns.example.net"), [IPAddress.Parse("192.0.2.2")]),
            ],
            Signers = [new DelegationSigner(4711, 13, 2, new string('A', 64))],
            Ttl = 7200,
        };
        Assert.Equal(
            [
                "6.3.3.nrenum.net. 7200 IN NS ns1.6.3.3.nrenum.net.",
                "6.3.3.nrenum.net. 7200 IN NS ns.example.net.",
                $"6.3.3.nrenum.net. 7200 IN DS 4711 13 2 {new string('A', 64)}",
                "ns1.6.3.3.nrenum.net. 7200 IN A 192.0.2.1",
                "ns1.6.3.3.nrenum.net. 7200 IN AAAA 2001:db8::1",
            ],
            ObjectLines.Of(delegation, Zone));
    }

    [Fact]
    public void Any_other_RRset_is_what_it_is() => Assert.Equal(
        ["ns1.3.3.nrenum.net. 3600 IN A 192.0.2.1", "ns1.3.3.nrenum.net. 3600 IN A 192.0.2.2"],
        ObjectLines.Of(new RecordSet { Owner = DomainName.Parse("ns1.3.3.nrenum.net"), Type = RecordType.A, Rdata = [[192, 0, 2, 1], [192, 0, 2, 2]] }, Zone));
}
