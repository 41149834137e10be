using System.Net;
using System.Net.Sockets;
using EnumDns.Tests.Client;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

/// <summary>What commands say and how they end when the server does not do what they ask.</summary>
public sealed class ClientFailureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(400, 3)]
    [InlineData(401, 6)]
    [InlineData(403, 6)]
    [InlineData(404, 4)]
    [InlineData(409, 5)]
    [InlineData(412, 5)]
    [InlineData(413, 3)]
    [InlineData(422, 3)]
    [InlineData(429, 7)]
    [InlineData(500, 1)]
    [InlineData(503, 7)]
    [InlineData(507, 7)]
    public async Task Each_kind_of_refusal_has_its_exit_status(int answer, int status)
    {
        await using var server = await FakeAdminServer.StartAsync(answer, """{"title":"no","detail":"it does not work"}""", "application/problem+json");

        var run = await CommandRun.OfAsync("", "number", "get", "+33", "--server", server.Url);

        Assert.Equal((status, ""), (run.Status, run.Output));
        Assert.StartsWith("enumdns: it does not work\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_field_at_fault_is_a_line_with_its_rule()
    {
        const string problem = """{"title":"no","errors":[{"field":"endpoints[0].uri","rule":"uri-scheme","message":"bad scheme"},{"field":"","rule":"zone","message":"no zone"}]}""";
        await using var server = await FakeAdminServer.StartAsync(422, problem, "application/problem+json");

        var run = await CommandRun.OfAsync("", "number", "set", "+33", "--sip", "a", "--json", "--server", server.Url);

        Assert.Equal(3, run.Status);
        Assert.Equal("enumdns: endpoints[0].uri: bad scheme (uri-scheme)\nenumdns: no zone (zone)\n", run.Error);
        Assert.Equal(problem + "\n", run.Output);
    }

    [Fact]
    public async Task Where_nobody_listens_the_status_is_7_and_says_how_to_start_a_server()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

        var run = await CommandRun.OfAsync("", "number", "list", "--server", $"http://{socket.LocalEndPoint}");

        Assert.Equal((7, ""), (run.Status, run.Output));
        Assert.Contains("enumdns serve", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, "<html>")]
    [InlineData(404, "<html>")]
    [InlineData(302, "")]
    [InlineData(500, "")]
    public async Task A_server_that_is_no_EnumDns_is_recognised(int answer, string body)
    {
        await using var server = await FakeAdminServer.StartAsync(answer, body, "text/html");

        var run = await CommandRun.OfAsync("", "number", "get", "+33", "--server", server.Url);

        Assert.Equal(1, run.Status);
        Assert.Contains("does not answer as EnumDns does", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_comes_from_the_file_then_the_environment_then_the_data_directory()
    {
        await using var server = await FakeAdminServer.StartAsync(200, "{}");
        var file = _folder.Write("token", "of-file\n");
        _folder.Write("data/admin.token", "of-data\n");
        var environment = new Dictionary<string, string> { ["ENUMDNS_SERVER"] = server.Url, ["ENUMDNS_DATA"] = _folder.In("data") };
        var withToken = new Dictionary<string, string>(environment) { ["ENUMDNS_TOKEN"] = "of-environment" };

        await CommandRun.OfAsync(withToken, "", "number", "get", "+33", "--token-file", file);
        Assert.Equal("Bearer of-file", server.Authorization);
        await CommandRun.OfAsync(withToken, "", "number", "get", "+33");
        Assert.Equal("Bearer of-environment", server.Authorization);
        await CommandRun.OfAsync(environment, "", "number", "get", "+33");
        Assert.Equal("Bearer of-data", server.Authorization);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("spaces here")]
    public async Task A_file_without_a_token_is_refused(string text)
    {
        var run = await CommandRun.OfAsync("", "number", "list", "--token-file", _folder.Write("token", text));

        Assert.Equal((2, $"enumdns: {_folder.In("token")} does not hold a token\n"), (run.Status, run.Error));
    }

    [Fact]
    public async Task The_server_is_where_the_configuration_lets_it_listen()
    {
        await using var server = await FakeAdminServer.StartAsync(200, "{}");
        var file = _folder.Write("enumdns.yaml", $"api: {{listen: '0.0.0.0:{new Uri(server.Url).Port}'}}\n");
        var environment = new Dictionary<string, string> { ["ENUMDNS_CONFIG"] = file, ["ENUMDNS_DATA"] = _folder.Path };

        Assert.Equal(0, (await CommandRun.OfAsync(environment, "", "number", "get", "+33")).Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_wrong_configuration_is_told_with_its_place()
    {
        var environment = new Dictionary<string, string> { ["ENUMDNS_CONFIG"] = _folder.Write("enumdns.yaml", "dat: x") };

        var run = await CommandRun.OfAsync(environment, "", "number", "get", "+33");

        Assert.Equal(2, run.Status);
        Assert.Contains("enumdns.yaml:1:1: error: unknown key", run.Error, StringComparison.Ordinal);
    }
}
