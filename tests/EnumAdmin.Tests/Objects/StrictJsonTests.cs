using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class StrictJsonTests
{
    private const string Path = "/v1/numbers/+33426687300";

    [Theory]
    [InlineData("", "line 1, octet 1")]
    [InlineData("{", "line 1")]
    [InlineData("{\"endpoints\":[],}", "line 1, octet 17")]
    [InlineData("{ // comment\n}", "line 1, octet 3")]
    [InlineData("{}{}", "line 1, octet 3")]
    [InlineData("{'a':1}", "line 1, octet 2")]
    [InlineData("{\n\"endpoints\": [\n  tru]}", "line 3")]
    [InlineData("[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", "depth")]
    public async Task What_is_no_JSON_is_refused_with_its_place(string body, string message)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync(Path, body)).ExpectProblem(400, "malformed-json");
        Assert.Contains(message, (string)reply.Json["detail"]!);
        Assert.DoesNotContain("reader", (string)reply.Json["detail"]!);
        Assert.Equal(["json-syntax"], reply.Rules);
    }

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_refused()
    {
        await using var server = await ApiServer.StartAsync();
        var body = new ByteArrayContent([.. "{\"note\":\""u8, 0xE9, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");
        (await server.Client.SendAsync(HttpMethod.Put, Path, body)).ExpectProblem(400, "malformed-json");
    }

    [Theory]
    [InlineData("[]", "", "json-type")]
    [InlineData("7", "", "json-type")]
    [InlineData("""{"endpoint":[]}""", "endpoint", "json-unknown-member")]
    [InlineData("""{"Endpoints":[]}""", "Endpoints", "json-unknown-member")]
    [InlineData("""{"note":"a","note":"b"}""", "note", "json-duplicate-member")]
    [InlineData("""{"endpoints":{}}""", "endpoints", "json-type")]
    [InlineData("""{"endpoints":["sip:a@example.net"]}""", "endpoints[0]", "json-type")]
    [InlineData("""{"endpoints":[{"uri":"sip:a@example.net"}]}""", "endpoints[0].service", "json-required")]
    [InlineData("""{"endpoints":[{"service":"sip","uri":7}]}""", "endpoints[0].uri", "json-type")]
    [InlineData("""{"endpoints":[{"service":"sip"}]}""", "endpoints[0]", "endpoint-target")]
    [InlineData("""{"endpoints":[{"service":"sip","uri":"sip:a@example.net","pattern":{"expression":"^.*$","replacement":"sip:a@example.net"}}]}""", "endpoints[0]", "endpoint-target")]
    [InlineData("""{"endpoints":[{"service":"sip","uri":"sip:a@example.net","prefrence":1}]}""", "endpoints[0].prefrence", "json-unknown-member")]
    [InlineData("""{"endpoints":[{"service":"sip","pattern":{"expression":"^.*$"}}]}""", "endpoints[0].pattern.replacement", "json-required")]
    [InlineData("""{"endpoints":[{"service":"sip","uri":"sip:a@example.net","order":65536}]}""", "endpoints[0].order", "json-type")]
    [InlineData("""{"endpoints":[{"service":"sip","uri":"sip:a@example.net","preference":1.5}]}""", "endpoints[0].preference", "json-type")]
    [InlineData("""{"hole":"yes"}""", "hole", "json-type")]
    [InlineData("""{"hole":false,"holeText":"moved"}""", "holeText", "hole-members")]
    [InlineData("""{"hole":true,"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""", "endpoints", "hole-endpoints")]
    [InlineData("""{"ttl":-1}""", "ttl", "json-type")]
    [InlineData("""{"ttl":4294967296}""", "ttl", "json-type")]
    [InlineData("""{"hole":true,"ttl":2147483648}""", "ttl", "time-range")]
    [InlineData("""{"hole":true,"note":"a\u0000b"}""", "note", "note-text")]
    [InlineData("""{"hole":true,"note":"\udc00"}""", "note", "json-syntax")]
    [InlineData("""{"number":"+33426687301","hole":true}""", "number", "path-mismatch")]
    [InlineData("""{"number":"12","hole":true}""", "number", "number-syntax")]
    [InlineData("""{"zone":"3..nrenum.net","hole":true}""", "zone", "name-syntax")]
    public async Task A_body_of_another_form_is_refused_with_the_field_and_the_rule(string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = await server.Client.PutAsync(Path, body);
        Assert.Contains((int)reply.Status, (int[])[400, 422]);
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
        (await server.Client.GetAsync(Path)).Expect(404);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync(Path, """{"colour":"red","ttl":"x","endpoints":[{"service":1},{}]}""")).ExpectProblem(422, "rejected");
        Assert.Equal(["colour", "endpoints[0].service", "endpoints[1].service", "ttl"], reply.Fields.Order(StringComparer.Ordinal));
        Assert.Contains("(and 3 more)", (string)reply.Json["detail"]!);
    }

    [Fact]
    public async Task A_body_that_is_wrong_everywhere_is_answered_briefly()
    {
        await using var server = await ApiServer.StartAsync();
        var unknown = (await server.Client.PutAsync(Path, $"{{{string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"\"{i}\":0"))}}}")).ExpectProblem(422, "rejected");
        Assert.Equal(100, unknown.Fields.Count);
        var steps = (await server.Client.PostAsync("/v1/changes", $"{{\"operations\":[{string.Join(",", Enumerable.Repeat("{}", 10_000))}]}}")).ExpectProblem(422, "rejected");
        Assert.Equal(100, steps.Fields.Count);
        Assert.Contains("(and 19999 more)", (string)steps.Json["detail"]!);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task A_body_of_another_type_is_refused(string mediaType)
    {
        await using var server = await ApiServer.StartAsync();
        var body = new ByteArrayContent("{\"hole\":true}"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        (await server.Client.SendAsync(HttpMethod.Put, Path, body)).ExpectProblem(415, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_whether_it_says_so_or_not()
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { MaxBody = 1000 });
        var large = $$"""{"hole":true,"note":"{{new string('a', 2000)}}"}""";
        Assert.Contains("1000 octets", (string)(await server.Client.PutAsync(Path, large)).ExpectProblem(413, "too-large").Json["detail"]!);
        var streamed = new StreamContent(new NonSeekable(System.Text.Encoding.UTF8.GetBytes(large)));
        streamed.Headers.ContentType = new("application/json");
        (await server.Client.SendAsync(HttpMethod.Put, Path, streamed)).ExpectProblem(413, "too-large");
    }
}
