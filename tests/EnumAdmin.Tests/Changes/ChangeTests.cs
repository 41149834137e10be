using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Changes;

public sealed class ChangeTests
{
    private const string Sip = """{"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""";
    private const string Zone = """{"apex":"2.6.2.nrenum.net","primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["ns1.example.net","ns2.example.org"],"countryCode":"262","trunkPrefix":"0"}""";

    [Fact]
    public async Task Objects_of_every_kind_are_changed_together()
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PostAsync("/v1/changes", $$$"""
            {"operations":[
              {"op":"put","kind":"number","key":"+33426687300","value":{{{Sip}}}},
              {"op":"put","kind":"number","value":{"number":"04 26 68 73 01","zone":"3.3.nrenum.net","hole":true}},
              {"op":"put","kind":"block","key":"+3342668731","value":{{{Sip}}}},
              {"op":"put","kind":"delegation","key":"+334266874","value":{"nameServers":[{"host":"ns1.example.net"},{"host":"ns2.example.org"}]}},
              {"op":"put","kind":"record","key":"ns1.3.3.nrenum.net A","value":{"rdata":["192.0.2.1"]}},
              {"op":"put","kind":"zone","value":{{{Zone}}}},
              {"op":"put","kind":"number","key":"0262 12 34 56","zone":"2.6.2.nrenum.net","value":{{{Sip}}}},
              {"op":"delete","kind":"number","key":"+33426687300"}
            ]}
            """)).Expect(200).Json;
        Assert.Equal(2, reply["serials"]!.AsArray().Count);
        Assert.Equal("/v1/numbers/+262262123456", (string)reply["operations"]![6]!["path"]!);
        Assert.Equal([true, true, true, true, true, true, true, false], reply["operations"]!.AsArray().Select(operation => (bool)operation!["created"]!));
        (await server.Client.GetAsync("/v1/numbers/+33426687301")).Expect(200);
        (await server.Client.GetAsync("/v1/numbers/+33426687300")).Expect(404);
        (await server.Client.GetAsync("/v1/records/ns1.3.3.nrenum.net/A")).Expect(200);
    }

    [Fact]
    public async Task Nothing_happens_when_one_step_breaks_a_rule()
    {
        await using var server = await ApiServer.StartAsync();
        var serial = await SerialAsync(server);
        var reply = (await server.Client.PostAsync("/v1/changes", $$$"""
            {"operations":[{"op":"put","kind":"number","key":"+33426687300","value":{{{Sip}}}},
                           {"op":"put","kind":"number","key":"+33426687301","value":{"endpoints":[{"service":"sip","uri":"h323:a@example.net"}]}}]}
            """)).ExpectProblem(422, "rejected");
        Assert.Contains(("operations[1].value.endpoints[0].uri", "scheme-mismatch"), reply.Fields.Zip(reply.Rules));
        (await server.Client.GetAsync("/v1/numbers/+33426687300")).Expect(404);
        Assert.Equal(serial, await SerialAsync(server));
    }

    [Theory]
    [InlineData("""{"op":"put","kind":"number","key":"+33426687300","value":{"endpoints":[{"service":"sip","uri":"sip:b@example.net"}]},"ifVersion":999}""", 412, "precondition-failed")]
    [InlineData("""{"op":"put","kind":"number","key":"+33426687300","value":{"hole":true},"ifVersion":0}""", 412, "precondition-failed")]
    [InlineData("""{"op":"delete","kind":"number","key":"+33426687309"}""", 404, "not-found")]
    [InlineData("""{"op":"delete","kind":"zone","key":"3.3.nrenum.net"}""", 409, "conflict")]
    public async Task Nothing_happens_when_one_step_cannot_be_done(string step, int status, string kind)
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.PutAsync("/v1/numbers/+33426687300", Sip)).Expect(201);
        (await server.Client.PostAsync("/v1/changes", $$$"""{"operations":[{"op":"put","kind":"number","key":"+33426687305","value":{{{Sip}}}},{{{step}}}]}""")).ExpectProblem(status, kind);
        (await server.Client.GetAsync("/v1/numbers/+33426687305")).Expect(404);
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.PutAsync("/v1/numbers/+33426687300", Sip)).Expect(201);
        var before = await SerialAsync(server);
        var body = """{"operations":[{"op":"put","kind":"number","key":"+33426687300","value":{"endpoints":[{"service":"sip","uri":"sip:b@example.net"}]}}]}""";
        var dry = (await server.Client.PostAsync("/v1/changes?dryRun=true", body)).Expect(200).Json;
        Assert.True((bool)dry["dryRun"]!);
        Assert.Null(dry["version"]);
        var difference = dry["differences"]![0]!;
        Assert.Contains(difference["removed"]!.AsArray(), line => ((string)line!).Contains("sip:a@example.net", StringComparison.Ordinal));
        Assert.Contains(difference["added"]!.AsArray(), line => ((string)line!).Contains("sip:b@example.net", StringComparison.Ordinal));
        Assert.Equal(before, await SerialAsync(server));
        Assert.Contains("sip:a@", (await server.Client.GetAsync("/v1/numbers/+33426687300")).Text);

        var wet = (await server.Client.PostAsync("/v1/changes?dryRun=false", body)).Expect(200).Json;
        Assert.Equal(difference["added"]!.ToJsonString(), wet["differences"]![0]!["added"]!.ToJsonString());
    }

    [Fact]
    public async Task A_change_that_changes_nothing_moves_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync("/v1/numbers/+33426687300", Sip);
        var reply = (await server.Client.PostAsync("/v1/changes", $$$"""{"operations":[{"op":"put","kind":"number","key":"+33426687300","value":{{{Sip}}}}]}""")).Expect(200).Json;
        Assert.Null(reply["version"]);
        Assert.Equal(put.Version, (long)reply["operations"]![0]!["version"]!);
        Assert.Empty(reply["serials"]!.AsArray());
    }

    [Theory]
    [InlineData("{}", "operations", "json-required")]
    [InlineData("""{"operations":[]}""", "operations", "json-length")]
    [InlineData("""{"operations":[7]}""", "operations[0]", "json-type")]
    [InlineData("""{"operations":[{"op":"move","kind":"number","key":"+33426687300"}]}""", "operations[0].op", "choice")]
    [InlineData("""{"operations":[{"op":"put","kind":"person","key":"+33426687300"}]}""", "operations[0].kind", "choice")]
    [InlineData("""{"operations":[{"kind":"number"}]}""", "operations[0].op", "json-required")]
    [InlineData("""{"operations":[{"op":"put","kind":"number","key":"+33426687300"}]}""", "operations[0].value", "json-required")]
    [InlineData("""{"operations":[{"op":"delete","kind":"number"}]}""", "operations[0].key", "json-required")]
    [InlineData("""{"operations":[{"op":"delete","kind":"number","key":"33"}]}""", "operations[0].key", "number-syntax")]
    [InlineData("""{"operations":[{"op":"delete","kind":"number","key":"+1555"}]}""", "operations[0].key", "outside-zone")]
    [InlineData("""{"operations":[{"op":"delete","kind":"number","key":"+33426687300","value":{}}]}""", "operations[0].value", "json-unknown-member")]
    [InlineData("""{"operations":[{"op":"put","kind":"number","value":{"hole":true}}]}""", "operations[0].value.number", "json-required")]
    [InlineData("""{"operations":[{"op":"put","kind":"number","key":"+33426687300","value":{"colour":1}}]}""", "operations[0].value.colour", "json-unknown-member")]
    [InlineData("""{"operations":[{"op":"put","kind":"record","key":"ns1.3.3.nrenum.net","value":{"rdata":[]}}]}""", "operations[0].key", "type-syntax")]
    [InlineData("""{"operations":[{"op":"delete","kind":"number","key":"+33426687300","zone":"example.org"}]}""", "operations[0].zone", "outside-zone")]
    [InlineData("""{"operations":[{"op":"delete","kind":"number","key":"+33426687300","when":"now"}]}""", "operations[0].when", "json-unknown-member")]
    [InlineData("""{"operations":[],"comment":"x"}""", "comment", "json-unknown-member")]
    public async Task A_change_of_another_form_is_refused(string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PostAsync("/v1/changes", body)).ExpectProblem(422, "rejected");
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
    }

    [Fact]
    public async Task The_audit_shows_who_did_what_page_by_page()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync("/v1/numbers/+33426687300", Sip);
        await server.Client.DeleteAsync("/v1/numbers/+33426687300");
        var first = (await server.Client.GetAsync("/v1/changes?limit=1")).Expect(200).Json;
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", (string)first["items"]![0]!["time"]!);
        Assert.Equal("deleted", (string)first["items"]![0]!["objects"]![0]!["action"]!);
        var second = (await server.Client.GetAsync($"/v1/changes?limit=1&cursor={first["next"]}")).Expect(200).Json["items"]![0]!;
        Assert.Equal(put.Version, (long)second["id"]!);
        Assert.Equal(("writer", "127.0.0.1"), ((string)second["actor"]!, (string)second["origin"]!));
        Assert.Equal(("created", "number", "3.3.nrenum.net", "+33426687300"), ((string)second["objects"]![0]!["action"]!, (string)second["objects"]![0]!["kind"]!, (string)second["objects"]![0]!["zone"]!, (string)second["objects"]![0]!["key"]!));
        Assert.Contains("NAPTR", (string)second["objects"]![0]!["after"]!);

        Assert.Equal(put.Version, (long)(await server.Client.GetAsync($"/v1/changes/{put.Version}")).Expect(200).Json["id"]!);
        (await server.Client.GetAsync("/v1/changes/999")).ExpectProblem(404, "not-found");
        (await server.Client.GetAsync("/v1/changes/last")).ExpectProblem(400, "bad-request");
        (await server.Client.GetAsync("/v1/changes?cursor=AAAA")).ExpectProblem(400, "bad-request");
        (await server.Client.GetAsync("/v1/changes?limit=0")).ExpectProblem(400, "bad-request");
    }

    [Fact]
    public async Task A_page_of_the_audit_ends_behind_a_change_of_very_many_objects()
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { MaxBody = 1 << 24 });
        var rdata = string.Join(",", Enumerable.Range(0, 200).Select(i => $"\"\\\"{i:D3}{new string('x', 245)}\\\"\""));
        for (var round = 0; round < 3; round++)
        {
            var steps = Enumerable.Range(0, 100).Select(i => $$$"""{"op":"put","kind":"record","key":"a{{{round}}}-{{{i}}}.3.3.nrenum.net TXT","value":{"rdata":[{{{rdata}}}]}}""");
            (await server.Client.PostAsync("/v1/changes", $$"""{"operations":[{{string.Join(",", steps)}}]}""")).Expect(200);
        }

        var ids = new List<long>();
        string? next = "";
        for (; next is not null; Assert.True(ids.Count <= 4))
        {
            var page = (await server.Client.GetAsync(next.Length == 0 ? "/v1/changes?limit=1000" : $"/v1/changes?limit=1000&cursor={next}")).Expect(200).Json;
            Assert.True(page["items"]!.AsArray().Sum(item => item!["objects"]!.AsArray().Count) <= 101);
            ids.AddRange(page["items"]!.AsArray().Select(item => (long)item!["id"]!));
            next = (string?)page["next"];
        }

        Assert.Equal([4, 3, 2, 1], ids);
    }

    private static async Task<uint> SerialAsync(ApiServer server) => (uint)(await server.Client.GetAsync("/v1/zones/3.3.nrenum.net")).Expect(200).Json["serial"]!;
}
