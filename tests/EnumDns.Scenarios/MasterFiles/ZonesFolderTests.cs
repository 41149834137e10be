using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;
using EnumDns.Zones.Checks;

namespace EnumDns.Scenarios.MasterFiles;

/// <summary>What <c>zones/README.md</c> promises of the seven zones.</summary>
public sealed class ZonesFolderTests(ZonesFolderServers servers) : IClassFixture<ZonesFolderServers>
{
    private const string Apex = "3.3.nrenum.net.";
    private const string ApexServers = "3.3.nrenum.net. 3600 IN NS ns1.cnrs.fr., 3.3.nrenum.net. 3600 IN NS ns1.renater.fr., 3.3.nrenum.net. 3600 IN NS ns2.renater.fr.";
    private const string ProofOfAbsence = "3.3.nrenum.net. 300 IN SOA ns1.renater.fr. hostmaster.renater.fr. 2025010101 3600 900 1209600 300";

    public static TheoryData<string> ZoneFiles => [.. ZonesFolder.Files.Select(file => Path.GetFileName(file))];

    public static TheoryData<string> Servers => [.. ZonesFolderServers.Names];

    [Fact]
    public void There_is_one_zone_for_each_country_code() => Assert.Equal(
        ["0.9.5", "2.6.2", "3.3", "4.9.5", "6.9.5", "7.8.6", "9.8.6"],
        ZonesFolder.Files.Select(file => ZonesFolder.Apex(file).Replace(".nrenum.net.", "", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(ZoneFiles))]
    public void Every_file_loads_without_a_warning(string name)
    {
        var file = ZonesFolder.Files.Single(file => Path.GetFileName(file) == name);
        var apex = ZonesFolder.Apex(file).TrimEnd('.');
        Assert.Equal($"zone {apex}/IN: loaded serial 2025010101\nOK\n", PeerProgram.RunOrFail("named-checkzone", "-i", "local", apex, file));
        Assert.Equal($"zone {apex} is ok\n", PeerProgram.RunOrFail("nsd-checkzone", apex, file));
        Assert.Equal((0, "", ""), PeerProgram.Run("kzonecheck", file));
        using var text = File.OpenRead(file);
        Assert.Empty(ZoneLoad.Read(file, text, DomainName.Parse(apex), openInclude: null).Findings);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Dig_prints_the_two_lines_that_administrators_know(string server)
    {
        var endpoint = servers[server].Endpoint;
        var output = PeerProgram.RunOrFail("dig", "-p", $"{endpoint.Port}", $"@{endpoint.Address}", "+short", "0.0.3.7.8.6.6.2.4.3.3.nrenum.net", "naptr");
        Assert.Equal("10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:ccmcu40.in2p3.fr!\" .\n10 11 \"u\" \"E2U+h323\" \"!^.*$!h323:ccmcu40.in2p3.fr!\" .\n", output);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_conference_number_of_15_digits_resolves_through_a_wildcard(string server)
    {
        for (var bridge = 0; bridge < 8; bridge++)
        {
            var number = E164Number.Parse($"+3342668730{bridge}1234");
            var answer = Ask(server, number).Answer;
            Assert.Equal([$"sip:3342668730{bridge}1234@ccmcu4{bridge}.in2p3.fr", $"h323:3342668730{bridge}1234@ccmcu4{bridge}.in2p3.fr"], answer.Select(record => Dial(record, number)));
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_number_at_a_delegated_institution_yields_a_referral_with_glue(string server)
    {
        const string Cut = "2.1.0.0.9.9.1.3.3.nrenum.net.";
        var response = Ask(server, E164Number.Parse("+33199001234"));
        Assert.Equal(("NOERROR", false, ""), (response.Rcode, response.IsAuthoritative, Text(response.Answer)));
        Assert.Equal($"{Cut} 3600 IN NS ns1.{Cut}, {Cut} 3600 IN NS ns2.{Cut}", Text(response.Authority));
        Assert.Equal(
            $"ns1.{Cut} 3600 IN A 192.0.2.53, ns1.{Cut} 3600 IN AAAA 2001:db8:12::53, ns2.{Cut} 3600 IN A 198.51.100.53, ns2.{Cut} 3600 IN AAAA 2001:db8:1200::53",
            Text(response.Additional));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void An_institution_with_servers_elsewhere_yields_a_referral_without_glue(string server)
    {
        var response = Ask(server, E164Number.Parse("+33261910001"));
        Assert.Equal("1.9.1.6.2.3.3.nrenum.net. 3600 IN NS ns1.example.net., 1.9.1.6.2.3.3.nrenum.net. 3600 IN NS ns2.example.org.", Text(response.Authority));
        Assert.Equal(("NOERROR", false, "", ""), (response.Rcode, response.IsAuthoritative, Text(response.Answer), Text(response.Additional)));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void An_unassigned_number_does_not_exist_and_the_SOA_says_for_how_long(string server)
    {
        var response = Ask(server, E164Number.Parse("+33426687308"));
        Assert.Equal(("NXDOMAIN", true, "", ProofOfAbsence), (response.Rcode, response.IsAuthoritative, Text(response.Answer), Text(response.Authority)));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void A_prefix_of_numbers_and_a_hole_exist_without_data(string server)
    {
        foreach (var number in (string[])["+3342668730", "+3342", "+33536491299"])
        {
            var response = Ask(server, E164Number.Parse(number));
            Assert.Equal(("NOERROR", true, "", ProofOfAbsence), (response.Rcode, response.IsAuthoritative, Text(response.Answer), Text(response.Authority)));
        }
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public void Neighbours_of_an_exception_and_of_a_hole_keep_their_block(string server)
    {
        var exceptions = new Dictionary<string, string[]> { ["+33536491234"] = ["sip:director@example.net"], ["+33536491299"] = [] };
        for (var last = 0; last < 100; last++)
        {
            var number = E164Number.Parse($"+335364912{last:00}");
            var expected = exceptions.GetValueOrDefault(number.ToString()) ?? [$"sip:{number.ToString()[1..]}@pbx.example.net"];
            Assert.Equal(expected, Ask(server, number).Answer.Select(record => Dial(record, number)));
        }
    }

    private DnsMessage Ask(string server, E164Number number) =>
        servers[server].Client.Ask(new DnsQuestion(EnumDomain.Format(number, DomainName.Parse("nrenum.net")).ToString(), "NAPTR"));

    /// <summary>The URI that a client makes of a NAPTR record.</summary>
    private static string Dial(DnsRecord record, E164Number number)
    {
        var regexp = record.Rdata.Split('"')[5];
        Assert.True(NaptrRegexp.TryParse(System.Text.Encoding.ASCII.GetBytes(regexp), out var parsed, out var fault), fault.Message);
        Assert.Empty(PortableRegexp.Check(parsed, number));
        Assert.True(parsed.TryApply(number, out var uri));
        return uri;
    }

    private static string Text(IEnumerable<DnsRecord> records) => string.Join(", ", records.Select(record => record.ToString()).Order(StringComparer.Ordinal));
}
