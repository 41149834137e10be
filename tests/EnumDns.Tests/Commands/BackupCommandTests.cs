using System.Text.Json.Nodes;
using EnumDns.Registry.Sqlite;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

public sealed class BackupCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_made_beside_a_server_and_restored_without_one()
    {
        var (data, file) = (_folder.In("data"), _folder.In("backup.db"));
        using (SqliteStore.Open(data))
        {
            var backup = await CommandRun.OfAsync("", "backup", file, "--data", data);
            Assert.Equal((0, ""), (backup.Status, backup.Error));
            Assert.Matches($@"^{file}: 0 zones, 0 numbers, last change 0; \d+ octets\n$", backup.Output);

            var busy = await CommandRun.OfAsync("", "restore", file, "--data", data, "--replace");
            Assert.Equal((7, ""), (busy.Status, busy.Output));
        }

        var occupied = await CommandRun.OfAsync("", "restore", file, "--data", data);
        Assert.Equal(5, occupied.Status);
        Assert.StartsWith("enumdns: ", occupied.Error, StringComparison.Ordinal);
        Assert.Contains("--replace", occupied.Error, StringComparison.Ordinal);

        var restored = await CommandRun.OfAsync("", "restore", file, "--data", data, "--replace", "--json");
        Assert.Equal((0, ""), (restored.Status, restored.Error));
        Assert.True(File.Exists((string)JsonNode.Parse(restored.Output)!["keptAside"]!));
    }

    [Fact]
    public async Task The_data_directory_is_the_one_of_the_configuration()
    {
        using var store = SqliteStore.Open(_folder.In("data"));
        var environment = new Dictionary<string, string> { ["ENUMDNS_DATA"] = _folder.In("data") };

        Assert.Equal(0, (await CommandRun.OfAsync(environment, "", "backup", _folder.In("backup.db"))).Status);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task What_is_not_there_is_a_failure(string command)
    {
        var run = await CommandRun.OfAsync("", command, _folder.In("none/backup.db"), "--data", _folder.In("data"));

        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }
}
