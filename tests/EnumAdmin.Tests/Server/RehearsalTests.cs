using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Sqlite;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Tests.Server;

public sealed class RehearsalTests
{
    [Fact]
    public async Task A_rehearsed_change_goes_all_the_way_and_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        await LeavesNothingBehind(SqliteStore.Open(folder.FullName));
        folder.Delete(recursive: true);
        await LeavesNothingBehind(new MemoryStore());
    }

    private static async Task LeavesNothingBehind(IRegistryStore store)
    {
        using var logs = new LogLines();
        await using var server = await ApiServer.StartAsync(store, options => options with { LoggerFactory = logs.Factory });
        var put = (await server.Client.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""")).Expect(201);
        var directory = server.Registry.Directory;
        var before = await ReadAsync(server);

        // 201: the number would have been new.
        var lines = logs.All.Count;
        Assert.Equal(201, await server.Admin.RehearseAsync());
        // What the framework says of every request is below the level that the program logs.
        Assert.DoesNotContain(logs.All.Skip(lines), line => line.StartsWith("20", StringComparison.Ordinal));
        Assert.Equal(before, await ReadAsync(server));
        Assert.Same(directory, server.Registry.Directory);
        // The version that the rehearsal had is the next change's.
        var next = (await server.Client.PutAsync("/v1/numbers/+33426687301", """{"hole":true}""")).Expect(201);
        Assert.Equal(put.Version + 1, next.Version);
    }

    [Fact]
    public async Task A_registry_without_a_zone_for_numbers_has_nothing_to_rehearse()
    {
        await using var server = await ApiServer.StartAsync(zones: ApiServer.France with { Apex = EnumDns.Protocol.Names.DomainName.Parse("example.net"), CountryCode = default, TrunkPrefix = null });
        Assert.Null(await server.Admin.RehearseAsync());
    }

    [Fact]
    public async Task Nobody_rehearses_over_the_network()
    {
        await using var server = await ApiServer.StartAsync();
        using var stranger = new ApiClient(server.Endpoint, null);
        (await stranger.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""", ("Caller", "rehearsal"), ("Host", "localhost"))).ExpectProblem(401, "unauthenticated");
    }

    // What there is and what was counted, but for the requests that ask for it.
    private static async Task<string> ReadAsync(ApiServer server)
    {
        using var session = server.Registry.Read();
        var changes = (await server.Client.GetAsync("/v1/changes")).Expect(200).Text;
        var numbers = (await server.Client.GetAsync("/v1/numbers")).Expect(200).Text;
        var zone = (await server.Client.GetAsync("/v1/zones/3.3.nrenum.net/status")).Expect(200).Text;
        var metrics = (await server.Client.GetAsync("/metrics")).Expect(200).Text.Split('\n');
        return string.Join('\n', [$"{session.LastChange}", changes, numbers, zone, .. metrics.Where(line => !line.Contains("\"GET\"", StringComparison.Ordinal))]);
    }
}
