using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class PreconditionTests
{
    private const string Path = "/v1/numbers/+33426687300";

    [Fact]
    public async Task A_change_with_If_Match_is_made_only_to_the_version_that_was_read()
    {
        await using var server = await ApiServer.StartAsync();
        var first = await server.Client.PutAsync(Path, Body("a"));
        var second = (await server.Client.PutAsync(Path, Body("b"), ("If-Match", first.ETag!))).Expect(200);
        var failed = (await server.Client.PutAsync(Path, Body("c"), ("If-Match", first.ETag!))).ExpectProblem(412, "precondition-failed");
        Assert.Equal(second.Version, failed.Version);
        (await server.Client.PatchAsync(Path, """{"note":"c"}""", ("If-Match", first.ETag!))).ExpectProblem(412, "precondition-failed");
        (await server.Client.DeleteAsync(Path, ("If-Match", first.ETag!))).ExpectProblem(412, "precondition-failed");
        Assert.Contains("sip:b@", (await server.Client.GetAsync(Path)).Text);
        (await server.Client.PutAsync(Path, Body("d"), ("If-Match", $"\"999\", {second.ETag}"))).Expect(200);
    }

    [Fact]
    public async Task If_Match_with_a_star_needs_an_object_and_If_None_Match_with_a_star_none()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.PutAsync(Path, Body("a"), ("If-Match", "*"))).ExpectProblem(412, "precondition-failed");
        (await server.Client.PutAsync(Path, Body("a"), ("If-None-Match", "*"))).Expect(201);
        (await server.Client.PutAsync(Path, Body("b"), ("If-None-Match", "*"))).ExpectProblem(412, "precondition-failed");
        (await server.Client.PutAsync(Path, Body("b"), ("If-Match", "*"))).Expect(200);
    }

    [Fact]
    public async Task A_weak_tag_never_lets_a_change_through()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync(Path, Body("a"));
        (await server.Client.PutAsync(Path, Body("b"), ("If-Match", $"W/{put.ETag}"))).ExpectProblem(412, "precondition-failed");
    }

    [Theory]
    [InlineData("If-Match", "7")]
    [InlineData("If-Match", "\"7")]
    [InlineData("If-None-Match", "latest")]
    public async Task A_tag_that_is_none_is_refused(string header, string value)
    {
        await using var server = await ApiServer.StartAsync();
        Assert.Equal(["entity-tag"], (await server.Client.PutAsync(Path, Body("a"), (header, value))).ExpectProblem(400, "bad-request").Rules);
    }

    [Fact]
    public async Task Whoever_has_the_object_already_does_not_get_it_again()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync(Path, Body("a"));
        Assert.Equal("", (await server.Client.GetAsync(Path, ("If-None-Match", put.ETag!))).Expect(304).Text);
        (await server.Client.GetAsync(Path, ("If-None-Match", $"W/{put.ETag}"))).Expect(304);
        (await server.Client.GetAsync(Path, ("If-None-Match", "\"999\""))).Expect(200);
        // Its lines show the zone's TTL.
        (await server.Client.PatchAsync("/v1/zones/3.3.nrenum.net", """{"defaultTtl":600}""")).Expect(200);
        Assert.Contains(" 600 IN NAPTR", (await server.Client.GetAsync(Path, ("If-None-Match", put.ETag!))).Expect(200).Text);
    }

    [Fact]
    public async Task Of_many_who_create_the_same_number_at_once_one_succeeds()
    {
        await using var server = await ApiServer.StartAsync();
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => server.Client.PutAsync(Path, Body($"u{i}"), ("If-None-Match", "*"))));
        Assert.Single(replies, reply => (int)reply.Status == 201);
        Assert.All(replies, reply => Assert.Contains((int)reply.Status, (int[])[201, 412]));
    }

    private static string Body(string user) => $$"""{"endpoints":[{"service":"sip","uri":"sip:{{user}}@example.net"}]}""";
}
