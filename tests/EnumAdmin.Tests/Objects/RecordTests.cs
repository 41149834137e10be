using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class RecordTests
{
    [Theory]
    [InlineData("ns1.3.3.nrenum.net", "A", "192.0.2.53")]
    [InlineData("_sip._udp.3.3.nrenum.net", "SRV", "10 20 5060 sip.example.net.")]
    [InlineData("*.3.3.nrenum.net.", "TXT", "\"any number\"")]
    [InlineData(@"a\.b.3.3.nrenum.net", "TXT", @"""a \""quote\"" and \\ backslash""")]
    [InlineData("0/25.3.3.nrenum.net", "TXT", "\"slash\"")]
    [InlineData("50%25.3.3.nrenum.net", "TXT", "\"percent\"")]
    [InlineData("x.3.3.nrenum.net", "TYPE65280", @"\# 3 010203")]
    public async Task An_RRset_is_kept_as_it_is_whatever_its_name_is_written_with(string name, string type, string rdata)
    {
        await using var server = await ApiServer.StartAsync();
        var path = $"/v1/records/{Uri.EscapeDataString(name)}/{type}";
        var put = (await server.Client.PutAsync(path, new System.Text.Json.Nodes.JsonObject { ["rdata"] = new System.Text.Json.Nodes.JsonArray(rdata) })).Expect(201);
        Assert.Equal(name.TrimEnd('.'), (string)put.Json["name"]!);
        Assert.Equal(type, (string)put.Json["type"]!);
        Assert.Equal([rdata], put.Json["rdata"]!.AsArray().Select(text => (string)text!));
        Assert.Equal(put.Version, (await server.Client.GetAsync(put.Headers.Location!.OriginalString)).Expect(200).Version);
        (await server.Client.DeleteAsync(path)).Expect(200);
    }

    [Theory]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":["192.0.2.300"]}""", "rdata[0]", "rdata-syntax")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":["192.0.2.1 192.0.2.2"]}""", "rdata[0]", "rdata-syntax")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":["192.0.2.1\n. 0 IN A 192.0.2.2"]}""", "rdata[0]", "rdata-syntax")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":["192.0.2.1 )"]}""", "rdata[0]", "rdata-syntax")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":[""]}""", "rdata[0]", "rdata-syntax")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":["192.0.2.1","192.0.2.1"]}""", "rdata[1]", "record-duplicate")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"rdata":[]}""", "rdata", "record-missing")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"name":"ns2.3.3.nrenum.net","rdata":["192.0.2.1"]}""", "name", "path-mismatch")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"type":"AAAA","rdata":["192.0.2.1"]}""", "type", "path-mismatch")]
    [InlineData("ns1.3.3.nrenum.net", "A", """{"zone":"nrenum.net","rdata":["192.0.2.1"]}""", "zone", "outside-zone")]
    public async Task An_RRset_that_breaks_a_rule_is_refused(string name, string type, string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = await server.Client.PutAsync($"/v1/records/{name}/{type}", body);
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
        (await server.Client.GetAsync($"/v1/records/{name}/{type}")).Expect(404);
    }

    [Fact]
    public async Task Names_outside_of_every_zone_and_types_that_are_none_are_refused()
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(["outside-zone"], (await server.Client.PutAsync("/v1/records/www.example.org/A", """{"rdata":["192.0.2.1"]}""")).ExpectProblem(422, "rejected").Rules);
        Assert.Equal(["type-syntax"], (await server.Client.PutAsync("/v1/records/x.3.3.nrenum.net/ADDRESS", """{"rdata":["192.0.2.1"]}""")).ExpectProblem(400, "bad-request").Rules);
        Assert.Equal(["name-syntax"], (await server.Client.PutAsync("/v1/records/x..nrenum.net/A", """{"rdata":["192.0.2.1"]}""")).ExpectProblem(400, "bad-request").Rules);
    }

    [Fact]
    public async Task RRsets_are_listed_by_name_and_type()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync("/v1/records/ns1.3.3.nrenum.net/A", """{"rdata":["192.0.2.1"]}""");
        await server.Client.PutAsync("/v1/records/ns1.3.3.nrenum.net/AAAA", """{"rdata":["2001:db8::1"]}""");
        await server.Client.PutAsync("/v1/records/www.3.3.nrenum.net/A", """{"rdata":["192.0.2.2"],"note":"pages"}""");
        Assert.Equal(3, (await server.Client.GetAsync("/v1/records")).Expect(200).Json["items"]!.AsArray().Count);
        Assert.Equal(2, (await server.Client.GetAsync("/v1/records?name=ns1.3.3.nrenum.net")).Json["items"]!.AsArray().Count);
        Assert.Equal(2, (await server.Client.GetAsync("/v1/records?type=A")).Json["items"]!.AsArray().Count);
        Assert.Equal("www.3.3.nrenum.net", (string)(await server.Client.GetAsync("/v1/records?text=PAGES")).Json["items"]!.AsArray().Single()!["name"]!);
        Assert.Equal("ns1.3.3.nrenum.net", (string)(await server.Client.GetAsync("/v1/records?text=2001:db8")).Json["items"]!.AsArray().Single()!["name"]!);
    }
}
