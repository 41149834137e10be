using System.Text.Json.Nodes;
using EnumDns.Tests.Client;

namespace EnumDns.Tests.Commands;

/// <summary>The commands against the admin API itself.</summary>
public sealed class RegistryCommandTests : IAsyncLifetime
{
    private const string Create = "zone create 3.3.nrenum.net --ns ns1.example.net --ns ns2.example.org --mailbox hostmaster.example.net --country-code 33 --trunk-prefix 0";

    private RegistryServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await RegistryServer.StartAsync();
        Assert.StartsWith("made zone 3.3.nrenum.net, version 1; ", await _server.DoAsync(Create), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_number_is_made_shown_listed_dialled_and_deleted()
    {
        var saved = await _server.DoAsync("number set +33426687300 --h323 ccmcu40.in2p3.fr --sip ccmcu40.in2p3.fr --note bridge");
        Assert.Matches(@"^saved \+33426687300, version 2; zone 3\.3\.nrenum\.net serial \d+\n$", saved);

        Assert.Equal(
            """
            +33426687300
              endpoints  sip   sip:ccmcu40.in2p3.fr   order 10 preference 10
                         h323  h323:ccmcu40.in2p3.fr  order 10 preference 11
              TTL        the zone's default
              note       bridge
              zone       3.3.nrenum.net
              domain     0.0.3.7.8.6.6.2.4.3.3.nrenum.net
              version    2
              records    0.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
                         0.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR 10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .

            """,
            await _server.DoAsync("number get 0033426687300"));
        Assert.Equal("+33426687300\tsip:ccmcu40.in2p3.fr, h323:ccmcu40.in2p3.fr\t\tbridge\t3.3.nrenum.net\t2\n", await _server.DoAsync("number list --prefix +334 --service sip"));
        Assert.StartsWith("+33426687300\n  sip   sip:ccmcu40.in2p3.fr\n  h323  h323:ccmcu40.in2p3.fr\n", await _server.DoAsync("dial +33426687300"), StringComparison.Ordinal);

        await _server.DoAsync("number delete +33426687300");
        Assert.Equal(4, (await _server.RunAsync("number get +33426687300")).Status);
        Assert.Equal(4, (await _server.RunAsync("dial +33426687300")).Status);
    }

    [Fact]
    public async Task Versions_keep_two_people_from_overwriting_each_other()
    {
        await _server.DoAsync("number set +33199000001 --sip a@example.net --if-absent");
        Assert.Equal(5, (await _server.RunAsync("number set +33199000001 --sip b@example.net --if-absent")).Status);
        await _server.DoAsync("number set +33199000001 --sip b@example.net --if-version 2");
        Assert.Equal(5, (await _server.RunAsync("number set +33199000001 --sip c@example.net --if-version 2")).Status);
        Assert.Equal(5, (await _server.RunAsync("number delete +33199000001 --if-version 2")).Status);

        Assert.Equal("sip:b@example.net", (string?)JsonNode.Parse(await _server.DoAsync("number get +33199000001 --json"))!["endpoints"]![0]!["uri"]);
    }

    [Fact]
    public async Task Blocks_holes_delegations_and_records_work_alike()
    {
        await _server.DoAsync("block set +3342668730 --sip {number}@example.net");
        await _server.DoAsync("number set +3342668730999 --hole");
        await _server.DoAsync("delegation set +334266873012 --ns ns1.example.org --ns ns2.example.org");
        await _server.DoAsync("record set 3.3.nrenum.net TXT \"hello\"");

        Assert.StartsWith("+33426687301\n  sip  sip:33426687301@example.net\n", await _server.DoAsync("dial +33426687301"), StringComparison.Ordinal);
        Assert.Contains("the name exists without NAPTR records", (await _server.RunAsync("dial +3342668730999")).Output, StringComparison.Ordinal);
        Assert.Contains("is served by ns1.example.org", (await _server.RunAsync("dial +3342668730121")).Output, StringComparison.Ordinal);
        Assert.Equal("3.3.nrenum.net\tTXT\t\t\"hello\"\t\t3.3.nrenum.net\t5\n", await _server.DoAsync("record list"));
        Assert.Equal("+334266873012\tns1.example.org, ns2.example.org\t\t\t\t3.3.nrenum.net\t4\n", await _server.DoAsync("delegation list"));
        Assert.StartsWith("+3342668730\tany\tsip:{number}@example.net\t", await _server.DoAsync("block list"), StringComparison.Ordinal);
        Assert.Matches("(?m)^  numbers +1$", await _server.DoAsync("zone status 3.3.nrenum.net"));

        await _server.DoAsync("record delete 3.3.nrenum.net TXT");
        await _server.DoAsync("delegation delete +334266873012");
        await _server.DoAsync("block delete +3342668730");
        Assert.Equal("", await _server.DoAsync("block list"));
    }

    [Fact]
    public async Task What_breaks_a_rule_is_told_with_field_and_rule()
    {
        var run = await _server.RunAsync("number set +33199000001 --endpoint service=sip,uri=mailto:a@example.net --ttl 60");

        Assert.Equal((3, ""), (run.Status, run.Output));
        Assert.Matches(@"^enumdns: endpoints\[0\]\.uri: .+ \([a-z0-9-]+\)\n", run.Error);
    }

    [Fact]
    public async Task A_zone_goes_out_as_a_file_and_comes_back_the_same()
    {
        await _server.DoAsync("number set +33199000001 --sip a@example.net");
        var file = await _server.DoAsync("zone export 3.3.nrenum.net");
        Assert.Contains("\n1.0.0.0.0.0.9.9.1", file, StringComparison.Ordinal);

        await _server.DoAsync("number delete +33199000001");
        var dryRun = await _server.RunAsync("zone import 3.3.nrenum.net - --dry-run", file);
        Assert.Equal(0, dryRun.Status);
        Assert.Matches("(?m)^  difference .*- .*SOA", dryRun.Output);
        Assert.Equal(4, (await _server.RunAsync("number get +33199000001")).Status);

        var import = await _server.RunAsync("zone import 3.3.nrenum.net - --json", file);
        Assert.Equal(0, import.Status);
        Assert.Equal(1, (int)JsonNode.Parse(import.Output)!["numbers"]!);
        Assert.Contains("sip:a@example.net", await _server.DoAsync("number get +33199000001"), StringComparison.Ordinal);

        var broken = await _server.RunAsync("zone import 3.3.nrenum.net -", file + "x IN A 192.0.2\n");
        Assert.Equal(3, broken.Status);
        Assert.Matches(@"(?m)^-:\d+:\d+: error: ", broken.Error);
    }

    [Fact]
    public async Task Zones_are_changed_in_part_and_deleted_with_what_is_in_them()
    {
        await _server.DoAsync("number set +33199000001 --sip a@example.net");
        await _server.DoAsync("zone set 3.3.nrenum.net --default-ttl 600 --country-code  --trunk-prefix  --note x");
        var zone = JsonNode.Parse(await _server.DoAsync("zone get 3.3.nrenum.net --json"))!;
        Assert.Equal((600, null, "x", "hostmaster.example.net"), ((int)zone["defaultTtl"]!, zone["countryCode"], (string?)zone["note"], (string?)zone["mailbox"]));

        Assert.Equal(5, (await _server.RunAsync("zone delete 3.3.nrenum.net")).Status);
        Assert.Equal("deleted zone 3.3.nrenum.net\n", await _server.DoAsync("zone delete 3.3.nrenum.net --objects"));
        Assert.Equal("", await _server.DoAsync("zone list"));
    }

    [Fact]
    public async Task Changes_tell_who_did_what()
    {
        await _server.DoAsync("number set +33199000001 --sip a@example.net");

        var first = (await _server.DoAsync("changes")).Split('\n')[0].Split('\t');
        Assert.Equal(("2", "admin"), (first[0], first[2]));
        Assert.Contains("number +33199000001", first[4], StringComparison.Ordinal);
        Assert.Matches(@"(?m)^    .*\+ .*NAPTR 10 10 ""u"" ""E2U\+sip""", await _server.DoAsync("changes 2"));
    }

    [Fact]
    public async Task A_token_works_until_it_is_revoked()
    {
        var token = (await _server.DoAsync("token create reader --days 1")).TrimEnd();
        Assert.Equal(["admin", "reader"], (await _server.DoAsync("token list")).TrimEnd().Split('\n').Select(line => line.Split('\t')[0]));
        using var folder = new Loading.TemporaryFolder();
        var file = folder.Write("token", token);

        Assert.Equal(0, (await _server.RunAsync($"zone list --token-file {file}")).Status);
        Assert.Equal(6, (await _server.RunAsync($"number set +33199000001 --hole --token-file {file}")).Status);
        Assert.Equal("revoked token reader\n", await _server.DoAsync("token revoke reader"));
        Assert.Equal(6, (await _server.RunAsync($"zone list --token-file {file}")).Status);
        Assert.Equal(5, (await _server.RunAsync("token revoke admin")).Status);
    }
}
