using EnumAdmin.Tests.Server;
using EnumDns.Registry.Keys;

namespace EnumAdmin.Tests.Security;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_is_shown_once_works_and_is_revoked()
    {
        await using var server = await ApiServer.StartAsync();
        var made = (await server.Client.PostAsync("/v1/tokens", """{"name":"helpdesk","canWrite":true}""")).Expect(201);
        var token = (string)made.Json["token"]!;
        Assert.Matches("^enumdns_[A-Za-z0-9_-]{43}$", token);
        using var helpdesk = new ApiClient(server.Endpoint, token);
        (await helpdesk.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""")).Expect(201);

        var list = (await server.Client.GetAsync("/v1/tokens")).Expect(200);
        Assert.Equal(["helpdesk", "reader", "writer"], list.Json["items"]!.AsArray().Select(item => (string)item!["name"]!));
        Assert.DoesNotContain(token, list.Text);
        Assert.All(list.Json["items"]!.AsArray(), item => Assert.Null(item!["token"]));
        using (var session = server.Registry.Read())
            Assert.Equal(ApiToken.Hash(token), session.Tokens()[0].Hash);

        (await server.Client.DeleteAsync("/v1/tokens/helpdesk")).Expect(204);
        (await helpdesk.GetAsync("/v1/numbers")).ExpectProblem(401, "unauthenticated");
        (await server.Client.DeleteAsync("/v1/tokens/helpdesk")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_token_is_refused_when_its_time_is_over()
    {
        var time = new ManualTime();
        await using var server = await ApiServer.StartAsync(configure: options => options with { Time = time });
        var made = (await server.Client.PostAsync("/v1/tokens", """{"name":"guest","expires":"2030-01-01T01:00:00+01:00"}""")).ExpectProblem(422, "rejected");
        Assert.Equal(["expires"], made.Fields);
        made = (await server.Client.PostAsync("/v1/tokens", """{"name":"guest","expires":"2030-01-01T02:00:00+01:00"}""")).Expect(201);
        Assert.Equal("2030-01-01T01:00:00Z", (string)made.Json["expires"]!);
        using var guest = new ApiClient(server.Endpoint, (string)made.Json["token"]!);
        time.Pass(TimeSpan.FromMinutes(59));
        (await guest.GetAsync("/v1/numbers")).Expect(200);
        time.Pass(TimeSpan.FromMinutes(1));
        Assert.Contains("expired", (string)(await guest.GetAsync("/v1/numbers")).ExpectProblem(401, "unauthenticated").Json["detail"]!);
    }

    [Fact]
    public async Task A_token_for_reading_changes_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        using var reader = new ApiClient(server.Endpoint, ApiServer.ReadToken);
        (await reader.GetAsync("/v1/numbers")).Expect(200);
        var refused = (await reader.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""")).ExpectProblem(403, "read-only-token");
        Assert.Contains("insufficient_scope", refused.Headers.WwwAuthenticate.ToString());
        (await reader.PatchAsync("/v1/numbers/+33426687300", "{}")).Expect(403);
        (await reader.DeleteAsync("/v1/numbers/+33426687300")).Expect(403);
        (await reader.PostAsync("/v1/changes?dryRun=true", "{}")).Expect(403);
        (await reader.PostAsync("/v1/tokens", """{"name":"mine"}""")).Expect(403);
        (await reader.DeleteAsync("/v1/tokens/writer")).Expect(403);
    }

    [Fact]
    public async Task The_last_token_that_may_write_stays()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.DeleteAsync("/v1/tokens/writer")).ExpectProblem(409, "conflict");
        (await server.Client.PostAsync("/v1/tokens", """{"name":"second","canWrite":true}""")).Expect(201);
        (await server.Client.DeleteAsync("/v1/tokens/writer")).Expect(204);
    }

    [Theory]
    [InlineData("{}", "name", "json-required")]
    [InlineData("""{"name":""}""", "name", "token-name")]
    [InlineData("""{"name":"a b"}""", "name", "token-name")]
    [InlineData("""{"name":"a/b"}""", "name", "token-name")]
    [InlineData("""{"name":"a","expires":"tomorrow"}""", "expires", "time-syntax")]
    [InlineData("""{"name":"a","expires":"2099-01-01T00:00:00"}""", "expires", "time-syntax")]
    [InlineData("""{"name":"a","expires":"2020-01-01T00:00:00Z"}""", "expires", "time-syntax")]
    [InlineData("""{"name":"a","canWrite":"yes"}""", "canWrite", "json-type")]
    [InlineData("""{"name":"a","scope":"all"}""", "scope", "json-unknown-member")]
    public async Task A_token_of_another_form_is_refused(string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PostAsync("/v1/tokens", body)).ExpectProblem(422, "rejected");
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
    }

    [Fact]
    public async Task A_name_stands_for_one_token()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.PostAsync("/v1/tokens", """{"name":"writer"}""")).ExpectProblem(409, "conflict");
    }

    [Fact]
    public async Task Below_v1_nothing_is_told_without_a_token()
    {
        await using var server = await ApiServer.StartAsync();
        using var nobody = new ApiClient(server.Endpoint, null);
        foreach (var path in (string[])["/v1", "/v1/numbers", "/v1/numbers/+33426687300", "/v1/zones/3.3.nrenum.net/file", "/v1/nothing", "/v1/tokens"])
        {
            var refused = (await nobody.GetAsync(path)).ExpectProblem(401, "unauthenticated");
            Assert.Equal("Bearer realm=\"enumdns\"", refused.Headers.WwwAuthenticate.ToString());
        }

        (await nobody.PostAsync("/v1/numbers", "{}")).ExpectProblem(401, "unauthenticated");
        foreach (var path in (string[])["/", "/docs", "/problems", "/healthz", "/readyz", "/openapi/v1.json", "/metrics"])
            (await nobody.GetAsync(path)).Expect(200);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer enumdns_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Token abc")]
    public async Task Credentials_that_are_none_are_refused_and_logged_without_them(string credentials)
    {
        using var log = new LogLines();
        await using var server = await ApiServer.StartAsync(configure: options => options with { LoggerFactory = log.Factory });
        using var nobody = new ApiClient(server.Endpoint, null);
        (await nobody.GetAsync("/v1/numbers", ("Authorization", credentials))).ExpectProblem(401, "unauthenticated");
        var line = Assert.Single(log.All, line => line.StartsWith("2001 ", StringComparison.Ordinal));
        Assert.Contains("127.0.0.1", line);
        Assert.DoesNotContain(credentials.Split(' ').Last() is { Length: > 0 } secret ? secret : "Bearer ", line);
    }

    [Fact]
    public async Task The_name_of_the_scheme_is_known_in_any_case()
    {
        await using var server = await ApiServer.StartAsync();
        using var nobody = new ApiClient(server.Endpoint, null);
        (await nobody.GetAsync("/v1/numbers", ("Authorization", $"bearer {ApiServer.WriteToken}"))).Expect(200);
        (await nobody.GetAsync("/v1/numbers", ("Authorization", $"BEARER  {ApiServer.WriteToken}"))).Expect(200);
    }
}
