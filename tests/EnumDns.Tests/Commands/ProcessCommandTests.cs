using System.Text.RegularExpressions;
using EnumDns.Fixtures;
using EnumDns.Tests.Hosting;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

/// <summary>The commands beside the server as an operator has it: started with a data directory, and nothing else told to anybody.</summary>
public sealed class ProcessCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.In("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_changed_before_a_backup_is_there_after_its_restore()
    {
        var backup = _folder.In("backup.db");
        await using (var server = await ServeAsync())
        {
            Assert.StartsWith("saved +33199000001, ", await DoAsync(server, "number", "set", "+33 1 99 00 00 01", "--sip", "a@example.net"), StringComparison.Ordinal);
            Assert.Equal("10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" .", await Dig.ShortAsync(server.Port, "1.0.0.0.0.0.9.9.1.3.3.nrenum.net", "naptr"));
            await DoAsync(server, "backup", backup);
            await DoAsync(server, "number", "delete", "+33199000001");
            Assert.Equal(4, (await RunAsync(server, "dial", "+33199000001")).Status);
            Assert.Equal(7, (await RunAsync(server, "restore", backup, "--replace")).Status);
            server.Signal(ServerProcess.Terminate);
            Assert.Equal(0, await server.ExitAsync());
        }

        Assert.Equal(0, (await CommandRun.OfAsync("", "restore", backup, "--replace", "--data", Data)).Status);
        await using var restored = await ServeAsync();
        Assert.Contains("sip:a@example.net", await DoAsync(restored, "dial", "+33199000001"), StringComparison.Ordinal);
        Assert.Equal(7, (await DoAsync(restored, "zone", "list")).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task A_token_made_beside_a_stopped_server_opens_the_next_one()
    {
        var token = (await CommandRun.OfAsync("", "token", "create", "admin2", "--write", "--data", Directory.CreateDirectory(Data).FullName)).Output;
        await using var server = await ServeAsync();

        var file = _folder.Write("token", token);
        await DoAsync(server, "number", "set", "+33199000001", "--hole", "--token-file", file);
        Assert.Contains("\tadmin2\t", await DoAsync(server, "changes", "--limit", "1", "--token-file", file), StringComparison.Ordinal);
    }

    private async Task<ServerProcess> ServeAsync()
    {
        var server = ServerProcess.Start(["serve", "--data", Data, "--zones", Clone.Find("zones"), "--dns", "127.0.0.1:0", "--api", "127.0.0.1:0"]);
        await server.ReadyAsync();
        return server;
    }

    private Task<CommandRun> RunAsync(ServerProcess server, params string[] line)
    {
        var api = Regex.Match(server.Output, @"admin API[^\n]* on (?:http://)?([0-9.]+:\d+)").Groups[1].Value;
        return CommandRun.OfAsync(new Dictionary<string, string> { ["ENUMDNS_DATA"] = Data, ["ENUMDNS_SERVER"] = $"http://{api}" }, "", line);
    }

    private async Task<string> DoAsync(ServerProcess server, params string[] line)
    {
        var run = await RunAsync(server, line);
        Assert.Equal((0, ""), (run.Status, run.Error));
        return run.Output;
    }
}
