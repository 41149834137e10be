using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Commands;

public sealed class ConfigCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_shows_each_value_with_its_origin()
    {
        var file = _folder.Write("enumdns.yaml", "dns:\n  nsid: ns1\n");
        var environment = new Dictionary<string, string> { ["ENUMDNS_DATA"] = "/var/lib/enumdns" };

        var run = await CommandRun.OfAsync(environment, "", "config", "check", file, "--udp-size", "1400");

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Matches(@"\Adata: /var/lib/enumdns +# ENUMDNS_DATA\n", run.Output);
        Assert.Matches($"\n  nsid: ns1 +# {file}:2\n", run.Output);
        Assert.Matches("\n  udp-size: 1400 +# --udp-size\n", run.Output);
        Assert.Matches("\n  # identity: none +# default\n", run.Output);
    }

    [Fact]
    public async Task Every_mistake_is_a_line_with_its_place_and_the_status_is_1()
    {
        var file = _folder.Write("enumdns.yaml", "dat: x\ndns:\n  udp-size: 3\n");

        var run = await CommandRun.OfAsync("", "config", "check", "--config", file);

        Assert.Equal((1, ""), (run.Status, run.Output));
        var lines = run.Error.TrimEnd().Split('\n');
        Assert.StartsWith($"{file}:1:1: error: unknown key 'dat'", lines[0], StringComparison.Ordinal);
        Assert.Equal($"{file}:3:13: error: 'udp-size': '3' is not a number from 512 to 4096", lines[1]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task The_environment_names_the_file_where_nobody_else_does()
    {
        var file = _folder.Write("enumdns.yaml", "dns: {nsid: ns1}");
        var environment = new Dictionary<string, string> { ["ENUMDNS_CONFIG"] = file };

        Assert.Contains($"# {file}:1", (await CommandRun.OfAsync(environment, "", "config", "check")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_refuses_a_wrong_configuration_with_status_2()
    {
        var file = _folder.Write("enumdns.yaml", "dat: x");

        var run = await CommandRun.OfAsync("", "serve", "--config", file);

        Assert.Equal(2, run.Status);
        Assert.StartsWith($"{file}:1:1: error: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_of_ours_that_means_nothing_is_pointed_out()
    {
        var environment = new Dictionary<string, string> { ["ENUMDNS_DNS_LISTN"] = "x", ["ENUMDNS_SERVER"] = "http://127.0.0.1:5380" };

        var run = await CommandRun.OfAsync(environment, "", "config", "check");

        Assert.Equal((0, "ENUMDNS_DNS_LISTN: warning: no setting has this variable\n"), (run.Status, run.Error));
    }
}
