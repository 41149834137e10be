using EnumDns.Registry.Keys;
using EnumDns.Registry.Sqlite;
using EnumDns.Tests.Client;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

public sealed class TokenCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_token_is_the_only_line_of_the_output()
    {
        await using var server = await FakeAdminServer.StartAsync(201, """{"name":"a","token":"enumdns_x"}""");

        var run = await CommandRun.OfAsync("", "token", "create", "a", "--days", "1", "--server", server.Url);

        Assert.Equal("enumdns_x\n", run.Output);
        Assert.Matches("\"expires\":\"20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9:]{8}Z\"", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task Without_a_server_it_is_put_into_the_registry()
    {
        var run = await CommandRun.OfAsync("", "token", "create", "admin2", "--write", "--data", _folder.Path);

        Assert.Equal((0, ""), (run.Status, run.Error));
        using var store = SqliteStore.Open(_folder.Path);
        using var session = store.Read();
        var token = Assert.Single(session.Tokens());
        Assert.Equal(("admin2", true, null), (token.Name, token.CanWrite, token.Expires));
        Assert.Equal(token, ApiToken.Find([token], run.Output.TrimEnd()));
    }

    [Fact]
    public async Task What_the_data_directory_does_not_allow_is_said_with_a_status()
    {
        Assert.Equal(4, (await CommandRun.OfAsync("", "token", "create", "a", "--data", _folder.In("none"))).Status);
        Assert.False(Directory.Exists(_folder.In("none")));
        await CommandRun.OfAsync("", "token", "create", "a", "--data", _folder.Path);
        Assert.Equal((5, "enumdns: there is a token 'a' already\n"), await ErrorOfAsync("a"));

        using var store = SqliteStore.Open(_folder.Path);
        var (status, error) = await ErrorOfAsync("b");
        Assert.Equal(7, status);
        Assert.StartsWith("enumdns: ", error, StringComparison.Ordinal);

        async Task<(int Status, string Error)> ErrorOfAsync(string name)
        {
            var run = await CommandRun.OfAsync("", "token", "create", name, "--data", _folder.Path);
            return (run.Status, run.Error);
        }
    }
}
