using System.Text.Json.Nodes;
using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class NumberTests
{
    private const string Path = "/v1/numbers/+33426687300";
    private const string Sip = """{"endpoints":[{"service":"sip","uri":"sip:ccmcu40.in2p3.fr"},{"service":"h323","uri":"h323:ccmcu40.in2p3.fr"}]}""";

    [Fact]
    public async Task A_number_that_was_put_is_shown_with_its_domain_its_records_and_its_URIs()
    {
        await using var server = await ApiServer.StartAsync();
        var put = (await server.Client.PutAsync(Path, Sip)).Expect(201);
        Assert.Equal("/v1/numbers/+33426687300", put.Headers.Location?.ToString());
        Assert.Equal($"\"{put.Version}\"", put.ETag);
        Assert.True((uint)put.Json["serial"]! > 0);

        var got = (await server.Client.GetAsync(Path)).Expect(200);
        Assert.Equal(put.ETag, got.ETag);
        Assert.Equal("0.0.3.7.8.6.6.2.4.3.3.nrenum.net", (string)got.Json["domain"]!);
        Assert.Equal("sip:ccmcu40.in2p3.fr", (string)got.Json["endpoints"]![0]!["resolved"]!);
        Assert.Equal(
            ["""0.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .""", """0.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR 10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" ."""],
            got.Json["records"]!.AsArray().Select(line => (string)line!));
    }

    [Fact]
    public async Task What_is_put_a_second_time_moves_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        var first = (await server.Client.PutAsync(Path, Sip)).Expect(201);
        var second = (await server.Client.PutAsync(Path, Sip)).Expect(200);
        Assert.Equal(first.Version, second.Version);
        Assert.Equal((uint)first.Json["serial"]!, (uint)second.Json["serial"]!);
    }

    [Fact]
    public async Task What_was_read_can_be_sent_back()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync(Path, Sip);
        var read = await server.Client.GetAsync(Path);
        var sent = (await server.Client.PutAsync(Path, read.Json, ("If-Match", read.ETag!))).Expect(200);
        Assert.Equal(read.Version, sent.Version);
    }

    [Theory]
    [InlineData("+33426687300")]
    [InlineData("%2B33426687300")]
    [InlineData("+33%204%2026%2068%2073%2000")]
    [InlineData("+33%20(0)4%2026%2068%2073%2000")]
    [InlineData("0033426687300")]
    [InlineData("tel:+33-4-26-68-73-00")]
    [InlineData("0.0.3.7.8.6.6.2.4.3.3.nrenum.net")]
    [InlineData("0.0.3.7.8.6.6.2.4.3.3.nrenum.net.")]
    [InlineData("04%2026%2068%2073%2000?zone=3.3.nrenum.net")]
    [InlineData("04%2F26%2F68%2F73%2F00?zone=3.3.nrenum.net")]
    public async Task A_number_is_understood_in_every_form(string form)
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync(Path, Sip);
        Assert.Equal("+33426687300", (string)(await server.Client.GetAsync($"/v1/numbers/{form}")).Expect(200).Json["number"]!);
    }

    [Theory]
    [InlineData("33426687300", "country code is missing")]
    [InlineData("+3342668x", "character 9: 'x'")]
    [InlineData("+3342668730012345678", "E.164 allows 15")]
    [InlineData("%20", "nothing is written")]
    [InlineData("0426687300", "a number as it is dialled inside a country needs its zone")]
    public async Task A_number_that_is_none_is_refused_with_what_is_wrong_and_where(string form, string message)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync($"/v1/numbers/{form}", Sip)).ExpectProblem(400, "bad-request");
        Assert.Contains(message, (string)reply.Json["detail"]!);
        Assert.Equal(["number-syntax"], reply.Rules);
    }

    [Fact]
    public async Task A_hole_is_made_and_becomes_a_number_again_by_a_patch()
    {
        await using var server = await ApiServer.StartAsync();
        var hole = (await server.Client.PutAsync(Path, """{"hole":true}""")).Expect(201);
        Assert.Contains("TXT", (string)hole.Json["records"]![0]!);
        var number = (await server.Client.PatchAsync(Path, """{"hole":false,"holeText":null,"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""")).Expect(200);
        Assert.Contains("NAPTR", (string)number.Json["records"]![0]!);
    }

    [Fact]
    public async Task A_deleted_number_is_gone()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync(Path, Sip);
        var deleted = (await server.Client.DeleteAsync(Path)).Expect(200);
        Assert.True((uint)deleted.Json["serial"]! > (uint)put.Json["serial"]!);
        (await server.Client.GetAsync(Path)).ExpectProblem(404, "not-found");
        (await server.Client.DeleteAsync(Path)).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_number_outside_of_every_zone_is_refused()
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(["outside-zone"], (await server.Client.PutAsync("/v1/numbers/+15550100", Sip)).ExpectProblem(422, "rejected").Rules);
        (await server.Client.GetAsync("/v1/numbers/+15550100")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_number_outside_of_the_zone_that_is_named_is_refused_even_where_another_zone_has_it()
    {
        await using var server = await ApiServer.StartAsync(null, null, ApiServer.France, ApiServer.France with { Apex = EnumDns.Protocol.Names.DomainName.Parse("2.6.2.nrenum.net"), CountryCode = null, TrunkPrefix = null });
        (await server.Client.PutAsync(Path, Sip)).Expect(201);
        Assert.Equal(["outside-zone"], (await server.Client.DeleteAsync($"{Path}?zone=2.6.2.nrenum.net")).ExpectProblem(404, "not-found").Rules);
        (await server.Client.GetAsync(Path)).Expect(200);
    }

    [Fact]
    public async Task Broken_rules_are_told_with_their_fields()
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync(Path, """{"endpoints":[{"service":"sip","uri":"h323:a@example.net"},{"service":"sip","uri":"sip:a b"}]}""")).ExpectProblem(422, "rejected");
        Assert.Contains("scheme-mismatch", reply.Rules);
        Assert.Contains("endpoints[0].uri", reply.Fields);
        Assert.Contains("endpoints[1].uri", reply.Fields);
        (await server.Client.GetAsync(Path)).Expect(404);
    }

    [Fact]
    public async Task A_pattern_and_its_result_are_apart_and_unescaped()
    {
        await using var server = await ApiServer.StartAsync();
        var body = new JsonObject { ["endpoints"] = new JsonArray(new JsonObject { ["service"] = "sip", ["pattern"] = new JsonObject { ["expression"] = @"^\+?33(.*)$", ["replacement"] = @"sip:\1@example.net" } }) };
        var put = (await server.Client.PutAsync(Path, body)).Expect(201);
        Assert.Equal("sip:426687300@example.net", (string)put.Json["endpoints"]![0]!["resolved"]!);
        Assert.Equal(@"^\+?33(.*)$", (string)put.Json["endpoints"]![0]!["pattern"]!["expression"]!);
    }
}
