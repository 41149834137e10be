using EnumDns.Tests.Client;

namespace EnumDns.Tests.Commands;

/// <summary>What the commands on objects ask the server for.</summary>
public sealed class ObjectCommandTests
{
    private const string Saved = """{"number":"+33426687300","prefix":"+33426","name":"ns1.example.net","type":"A","apex":"3.3.nrenum.net","zone":"3.3.nrenum.net","version":8,"serial":13,"outcome":"found","warnings":[]}""";

    public static TheoryData<string[], string> Requests => new()
    {
        { ["number", "get", "+33426687300"], "GET /v1/numbers/+33426687300" },
        { ["number", "get", "+33 (0)4 26", "--zone", "3.3.nrenum.net"], "GET /v1/numbers/+33 (0)4 26?zone=3.3.nrenum.net" },
        {
            ["number", "set", "+33426687300", "--h323", "a.example", "--sip", "a.example", "--sip", "sips:b@example.net"],
            """
            PUT /v1/numbers/+33426687300
            {"endpoints":[{"service":"sip","uri":"sip:a.example"},{"service":"sip","uri":"sips:b@example.net"},{"service":"h323","uri":"h323:a.example"}]}
            """
        },
        {
            ["number", "set", "+33426687300", "--endpoint", @"service=sip,expression=^\+33(.{1,3})$,replacement=sip:\1@example.net,order=7,preference=20", "--ttl", "60", "--note", "x", "--if-version", "7"],
            """
            PUT /v1/numbers/+33426687300
            If-Match: "7"
            {"ttl":60,"note":"x","endpoints":[{"service":"sip","pattern":{"expression":"^\\\u002B33(.{1,3})$","replacement":"sip:\\1@example.net"},"order":7,"preference":20}]}
            """
        },
        {
            ["number", "set", "+33426687300", "--hole", "--hole-text", "moved", "--if-absent"],
            """
            PUT /v1/numbers/+33426687300
            If-None-Match: *
            {"hole":true,"holeText":"moved"}
            """
        },
        { ["number", "delete", "+33426687300", "--if-version", "7"], "DELETE /v1/numbers/+33426687300\nIf-Match: \"7\"" },
        {
            ["block", "set", "+3319900", "--length", "11", "--sip", "{number}@example.net"],
            """
            PUT /v1/blocks/+3319900
            {"length":11,"endpoints":[{"service":"sip","uri":"sip:{number}@example.net"}]}
            """
        },
        {
            ["delegation", "set", "+33199", "--ns", "ns1.example.net", "--ns", "ns.9.9.1.3.3.example=192.0.2.1,2001:db8::1", "--ds", "4711 13 2 0FB1 22"],
            """
            PUT /v1/delegations/+33199
            {"nameServers":[{"host":"ns1.example.net","addresses":[]},{"host":"ns.9.9.1.3.3.example","addresses":["192.0.2.1","2001:db8::1"]}],"ds":[{"keyTag":4711,"algorithm":13,"digestType":2,"digest":"0FB122"}]}
            """
        },
        {
            ["record", "set", "ns1.3.3.example", "A", "192.0.2.1", "192.0.2.2", "--zone", "3.3.example"],
            """
            PUT /v1/records/ns1.3.3.example/A?zone=3.3.example
            {"rdata":["192.0.2.1","192.0.2.2"]}
            """
        },
        { ["record", "delete", "*.3.3.example", "TXT"], "DELETE /v1/records/*.3.3.example/TXT" },
        {
            ["zone", "create", "3.3.example", "--ns", "ns1.example", "--ns", "ns2.example", "--mailbox", "h.example", "--country-code", "33"],
            """
            PUT /v1/zones/3.3.example
            If-None-Match: *
            {"nameServers":["ns1.example","ns2.example"],"mailbox":"h.example","countryCode":"33","primaryServer":"ns1.example"}
            """
        },
        {
            ["zone", "set", "3.3.example", "--default-ttl", "600", "--soa-ttl", "", "--note", "", "--if-version", "7"],
            """
            PATCH /v1/zones/3.3.example
            If-Match: "7"
            {"defaultTtl":600,"soaTtl":null,"note":null}
            """
        },
        { ["zone", "delete", "3.3.example", "--objects"], "DELETE /v1/zones/3.3.example?objects=delete" },
        { ["zone", "status", "3.3.example"], "GET /v1/zones/3.3.example/status" },
        { ["number", "list", "--prefix", "+334", "--service", "sip", "--text", "a&b", "--zone", "3.3.example", "--limit", "5"], "GET /v1/numbers?zone=3.3.example&prefix=%2B334&service=sip&text=a%26b&limit=5" },
        { ["record", "list", "--name", "ns1.3.3.example", "--type", "A"], "GET /v1/records?name=ns1.3.3.example&type=A&limit=1000" },
        { ["dial", "+33426687300"], "GET /v1/dial/+33426687300" },
        { ["token", "create", "helpdesk", "--write"], "POST /v1/tokens\n{\"name\":\"helpdesk\",\"canWrite\":true}" },
        { ["token", "revoke", "a@b"], "DELETE /v1/tokens/a@b" },
        { ["token", "list"], "GET /v1/tokens" },
        { ["changes"], "GET /v1/changes?limit=20" },
        { ["changes", "17"], "GET /v1/changes/17" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_command_asks_for_what_it_says(string[] line, string request)
    {
        await using var server = await FakeAdminServer.StartAsync(200, Saved);

        var run = await CommandRun.OfAsync("", [.. line, "--server", server.Url]);

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(request, Assert.Single(server.Requests));
    }

    [Theory]
    [InlineData("number set +33 --hole --sip a@example.net", "either --sip, --h323 or --endpoint, or --hole")]
    [InlineData("number set +33", "either --sip, --h323 or --endpoint, or --hole")]
    [InlineData("number set +33 --sip a --hole-text x", "--hole-text goes with --hole")]
    [InlineData("number set +33 --sip a --if-version 1 --if-absent", "exclude each other")]
    [InlineData("number set +33 --sip a --ttl 2147483648", "--ttl: '2147483648' is not a number from 0 to 2147483647")]
    [InlineData("number set +33 --endpoint uri=sip:a", "service= is missing")]
    [InlineData("number set +33 --endpoint service=sip", "either uri= or both expression= and replacement=")]
    [InlineData("number set +33 --endpoint service=sip,uri=a,expression=b", "either uri= or both")]
    [InlineData("number set +33 --endpoint service=sip,service=sip,uri=a", "service= is given twice")]
    [InlineData("number set +33 --endpoint sip,uri=a", "'sip' does not begin with one of service=")]
    [InlineData("number set +33 --endpoint service=sip,uri=a,order=65536", "order=65536 is not a number")]
    [InlineData("number get ..", "names nothing")]
    [InlineData("block set +33", "at least one of --sip")]
    [InlineData("block set +33 --sip a --length 16", "--length: '16' is not a number from 0 to 15")]
    [InlineData("delegation set +33", "--ns")]
    [InlineData("delegation set +33 --ns a=b", "'b' is not an IP address")]
    [InlineData("delegation set +33 --ns a --ds 1", "'1' is not key tag")]
    [InlineData("record set a A", "argument missing for command: 'set'")]
    [InlineData("zone create 3.3.example", "--ns")]
    [InlineData("zone set 3.3.example", "at least one value")]
    [InlineData("zone set 3.3.example --refresh x", "--refresh: 'x' is not a number of seconds")]
    [InlineData("token create a/b", "NAME: 1 to 64 letters")]
    [InlineData("token create a --days x", "--days: 'x' is not a number")]
    [InlineData("changes x", "x")]
    [InlineData("number list --server example.net", "--server: 'example.net' is not a URL")]
    [InlineData("number list --server ftp://example.net", "is not a URL")]
    public async Task A_wrong_command_line_is_refused_before_any_server_is_asked(string line, string reason)
    {
        var run = await CommandRun.OfAsync("", line.Split(' '));

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_says_what_is_served_now()
    {
        await using var server = await FakeAdminServer.StartAsync(200, Saved);

        var run = await CommandRun.OfAsync("", "number", "set", "+33426687300", "--hole", "--server", server.Url);

        Assert.Equal("saved +33426687300, version 8; zone 3.3.nrenum.net serial 13\n", run.Output);
    }

    [Fact]
    public async Task Warnings_go_to_the_error_stream()
    {
        await using var server = await FakeAdminServer.StartAsync(200, """{"number":"+33","warnings":[{"field":"endpoints[0].uri","rule":"uri-length","message":"long"}]}""");

        var run = await CommandRun.OfAsync("", "number", "set", "+33", "--sip", "a", "--server", server.Url);

        Assert.Equal((0, "enumdns: warning: endpoints[0].uri: long (uri-length)\n"), (run.Status, run.Error));
    }
}
