using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Tests.Server;

public sealed class FailureTests
{
    private const string Path = "/v1/numbers/+33426687300";

    [Theory]
    [InlineData(StoreFault.Full, 507, "storage-full")]
    [InlineData(StoreFault.ReadOnly, 503, "unavailable")]
    [InlineData(StoreFault.Unreadable, 503, "unavailable")]
    public async Task A_store_that_fails_changes_nothing_and_the_next_change_succeeds(StoreFault fault, int status, string kind)
    {
        var store = new MemoryStore();
        await using var server = await ApiServer.StartAsync(store);
        store.FailNextCommit(fault);
        (await server.Client.PutAsync(Path, """{"hole":true}""")).ExpectProblem(status, kind);
        (await server.Client.GetAsync(Path)).Expect(404);
        Assert.Contains("enumdns_api_changes_total{outcome=\"failed\"} 1", (await server.Client.GetAsync("/metrics")).Text);
        (await server.Client.PutAsync(Path, """{"hole":true}""")).Expect(201);
    }

    [Fact]
    public async Task A_store_that_cannot_keep_a_token_makes_none()
    {
        var store = new MemoryStore();
        await using var server = await ApiServer.StartAsync(store);
        store.FailNextCommit(StoreFault.Full);
        (await server.Client.PostAsync("/v1/tokens", """{"name":"helpdesk"}""")).ExpectProblem(507, "storage-full");
        Assert.Equal(2, (await server.Client.GetAsync("/v1/tokens")).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_server_without_zones_is_not_ready()
    {
        var isReady = false;
        await using var server = await ApiServer.StartAsync(configure: options => options with { IsReady = () => isReady });
        Assert.Equal("alive", (string)(await server.Client.GetAsync("/healthz")).Expect(200).Json["status"]!);
        (await server.Client.GetAsync("/readyz")).ExpectProblem(503, "unavailable");
        isReady = true;
        Assert.Equal(("ready", 1), ((string)(await server.Client.GetAsync("/readyz")).Expect(200).Json["status"]!, (int)(await server.Client.GetAsync("/readyz")).Json["zones"]!));
    }

    [Fact]
    public async Task A_fault_of_the_program_ends_in_a_problem_without_insides()
    {
        using var log = new LogLines();
        await using var server = await ApiServer.StartAsync(configure: options => options with
        {
            Dial = (_, _) => throw new InvalidOperationException("secret insides"),
            LoggerFactory = log.Factory,
        });
        Assert.DoesNotContain("secret", (await server.Client.GetAsync("/v1/dial/+33426687300")).ExpectProblem(500, "internal-error").Text);
        Assert.Contains(log.All, line => line.StartsWith("2004 ", StringComparison.Ordinal) && line.Contains("secret insides", StringComparison.Ordinal));
    }
}
