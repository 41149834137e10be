using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class BlockTests
{
    private const string Path = "/v1/blocks/+3342668730";
    private const string Loose = """{"endpoints":[{"service":"sip","uri":"sip:{suffix}@bridge.example.net"}],"note":"conferences"}""";

    [Fact]
    public async Task A_loose_block_is_a_wildcard()
    {
        await using var server = await ApiServer.StartAsync();
        var put = (await server.Client.PutAsync(Path, Loose)).Expect(201);
        Assert.Null(put.Json["length"]);
        Assert.Equal("0.3.7.8.6.6.2.4.3.3.nrenum.net", (string)put.Json["domain"]!);
        Assert.StartsWith("*.0.3.7.8.6.6.2.4.3.3.nrenum.net. 3600 IN NAPTR", (string)put.Json["records"]![0]!);
        Assert.Equal(put.Version, (await server.Client.GetAsync("/v1/blocks/00334%2026-68-73-0")).Expect(200).Version);
    }

    [Fact]
    public async Task A_block_of_fixed_length_shows_its_first_number()
    {
        await using var server = await ApiServer.StartAsync();
        var put = (await server.Client.PutAsync(Path, """{"length":12,"endpoints":[{"service":"sip","uri":"sip:{number}@bridge.example.net"}]}""")).Expect(201);
        Assert.Equal(12, (int)put.Json["length"]!);
        Assert.Contains("100 numbers, +334266873000 to +334266873099", (string)put.Json["records"]![0]!);
        Assert.Contains("sip:334266873000@bridge.example.net", (string)put.Json["records"]![1]!);
    }

    [Theory]
    [InlineData("""{"length":5,"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""", "length", "block-length")]
    [InlineData("""{"length":15,"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""", "length", "block-size")]
    [InlineData("""{"length":12.5,"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""", "length", "json-type")]
    [InlineData("""{"length":12}""", "endpoints", "endpoints-missing")]
    [InlineData("""{"endpoints":[{"service":"sip","uri":"sip:{other}@example.net"}]}""", "endpoints[0].uri", "uri-placeholder")]
    [InlineData("""{"endpoints":[{"service":"sip","pattern":{"expression":"^\\+33(.*$","replacement":"sip:\\1@example.net"}}]}""", "endpoints[0].pattern.expression", "regexp-syntax")]
    [InlineData("""{"endpoints":[{"service":"sip","pattern":{"expression":"^.*$","replacement":"sip:\\2@example.net"}}]}""", "endpoints[0].pattern.replacement", "regexp-syntax")]
    [InlineData("""{"endpoints":[{"service":"si p","uri":"sip:a@example.net"}]}""", "endpoints[0].service", "service-grammar")]
    public async Task A_block_that_breaks_a_rule_is_refused(string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync(Path, body)).ExpectProblem(422, "rejected");
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
        (await server.Client.GetAsync(Path)).Expect(404);
    }

    [Fact]
    public async Task A_block_is_changed_in_part_and_deleted()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync(Path, Loose);
        Assert.Equal("until June", (string)(await server.Client.PatchAsync(Path, """{"note":"until June"}""")).Expect(200).Json["note"]!);
        (await server.Client.DeleteAsync(Path)).Expect(200);
        (await server.Client.GetAsync(Path)).ExpectProblem(404, "not-found");
    }
}
