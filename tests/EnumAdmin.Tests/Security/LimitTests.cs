using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Security;

public sealed class LimitTests
{
    [Fact]
    public async Task Whoever_fails_too_often_waits_and_valid_tokens_of_the_same_address_do_not()
    {
        var time = new ManualTime();
        await using var server = await ApiServer.StartAsync(configure: options => options with { Time = time, FailuresPerMinute = 3 });
        using var nobody = new ApiClient(server.Endpoint, "enumdns_guess");
        for (var i = 0; i < 3; i++)
            (await nobody.GetAsync("/v1/numbers")).Expect(401);
        var refused = (await nobody.GetAsync("/v1/numbers")).ExpectProblem(429, "too-many-requests");
        Assert.Equal(TimeSpan.FromSeconds(20), refused.Headers.RetryAfter!.Delta);
        (await server.Client.GetAsync("/v1/numbers")).Expect(200);
        time.Pass(TimeSpan.FromSeconds(20));
        (await nobody.GetAsync("/v1/numbers")).Expect(401);
        (await nobody.GetAsync("/v1/numbers")).Expect(429);
    }

    [Fact]
    public async Task Each_token_has_a_budget_of_its_own()
    {
        var time = new ManualTime();
        await using var server = await ApiServer.StartAsync(configure: options => options with { Time = time, RequestsPerSecond = 2 });
        using var reader = new ApiClient(server.Endpoint, ApiServer.ReadToken);
        for (var i = 0; i < 4; i++)
            (await reader.GetAsync("/v1/numbers")).Expect(200);
        var refused = (await reader.GetAsync("/v1/numbers")).ExpectProblem(429, "too-many-requests");
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        (await server.Client.GetAsync("/v1/numbers")).Expect(200);
        time.Pass(TimeSpan.FromSeconds(1));
        (await reader.GetAsync("/v1/numbers")).Expect(200);
    }

    [Fact]
    public void A_budget_forgets_who_has_not_asked_for_long()
    {
        var time = new ManualTime();
        var budget = new EnumAdmin.Security.RequestBudget(1, 1, time);
        for (var i = 0; i < 25_000; i++)
            Assert.True(budget.TryTake($"address {i}", out _));
        Assert.False(budget.TryTake("address 24999", out var wait));
        Assert.Equal(1, wait);
        time.Pass(TimeSpan.FromSeconds(1));
        Assert.True(budget.TryTake("address 24999", out _));
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:5380", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.8.9.1:80", 200)]
    [InlineData("[::1]:5380", 200)]
    [InlineData("registry.example.net", 200)]
    [InlineData("evil.example.org", 421)]
    [InlineData("localhost.example.org", 421)]
    [InlineData("127.0.0.1.example.org", 421)]
    [InlineData("192.0.2.1", 421)]
    public async Task Over_loopback_only_names_of_this_machine_are_answered(string host, int status)
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { HostNames = ["registry.example.net"] });
        var reply = (await server.Client.GetAsync("/v1/numbers", ("Host", host))).Expect(status);
        if (status == 421)
            reply.ExpectProblem(421, "misdirected");
    }

    [Fact]
    public async Task Pages_of_others_get_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        using var nobody = new ApiClient(server.Endpoint, null);
        var page = (await nobody.GetAsync("/", ("Origin", "http://evil.example.org"))).Expect(200);
        Assert.DoesNotContain(page.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("nosniff", page.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("DENY", page.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("no-store", page.Headers.CacheControl!.ToString());
        Assert.False(page.Headers.Contains("Server"));
        (await nobody.SendAsync(HttpMethod.Options, "/v1/numbers", null, ("Origin", "http://evil.example.org"), ("Access-Control-Request-Method", "PUT"))).Expect(401);
    }
}
