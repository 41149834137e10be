using EnumDns.Tests.Client;
using EnumDns.Tests.Loading;
using Microsoft.AspNetCore.Http;

namespace EnumDns.Tests.Commands;

/// <summary><c>zone import</c> and <c>zone export</c>.</summary>
public sealed class ZoneFileCommandTests : IDisposable
{
    private const string Result = """{"apex":"3.3.nrenum.net","numbers":2,"difference":{"removed":["a 1 IN A 192.0.2.1"],"added":["a 1 IN A 192.0.2.2"]},"warnings":[{"field":"7:1","rule":"kept-verbatim","message":"odd"}]}""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_import_sends_the_file_and_tells_each_phase_and_the_result()
    {
        await using var server = await StartImportAsync($$"""{"result":{{Result}}}""");
        var file = _folder.Write("a.zone", "$TTL 1\n");

        var run = await CommandRun.OfAsync("", "zone", "import", "3.3.nrenum.net", file, "--dry-run", "--server", server.Url);

        Assert.Equal("PUT /v1/zones/3.3.nrenum.net/file?dryRun=true\n$TTL 1\n", Assert.Single(server.Requests));
        Assert.Equal(0, run.Status);
        Assert.Equal("enumdns: reading\nenumdns: writing\n" + $"{file}:7:1: warning: odd (kept-verbatim)\n", run.Error);
        Assert.Equal("3.3.nrenum.net\n  numbers     2\n  difference  - a 1 IN A 192.0.2.1\n              + a 1 IN A 192.0.2.2\n", run.Output);
    }

    [Fact]
    public async Task On_a_terminal_the_phases_are_bars()
    {
        await using var server = await StartImportAsync($$"""{"result":{{Result}}}""");

        var run = await CommandRun.OnTerminalAsync("zone", "import", "3.3.nrenum.net", _folder.Write("a.zone", "x"), "--server", server.Url);

        Assert.Equal(0, run.Status);
        Assert.Contains("reading 5", run.Error, StringComparison.Ordinal);
        Assert.Contains("writing 2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dash_is_standard_input_and_json_is_the_result_alone()
    {
        await using var server = await StartImportAsync($$"""{"result":{{Result}}}""");

        var run = await CommandRun.OfAsync("$TTL 2\n", "zone", "import", "3.3.nrenum.net", "-", "--json", "--server", server.Url);

        Assert.EndsWith("\n$TTL 2\n", Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.Equal(Result + "\n", run.Output);
    }

    [Fact]
    public async Task A_problem_after_the_first_progress_is_a_refusal()
    {
        await using var server = await StartImportAsync("""{"problem":{"status":422,"errors":[{"field":"3:9","rule":"master-file","message":"bad"}]}}""");

        var run = await CommandRun.OfAsync("x", "zone", "import", "3.3.nrenum.net", "-", "--server", server.Url);

        Assert.Equal(3, run.Status);
        Assert.EndsWith("-:3:9: error: bad (master-file)\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 7, "the connection ended during the import")]
    [InlineData("<html>", 1, "not JSON")]
    public async Task An_import_without_a_result_is_no_success(string last, int status, string reason)
    {
        await using var server = await StartImportAsync(last);

        var run = await CommandRun.OfAsync("x", "zone", "import", "3.3.nrenum.net", "-", "--server", server.Url);

        Assert.Equal(status, run.Status);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_asks_no_server()
    {
        var run = await CommandRun.OfAsync("", "zone", "import", "3.3.nrenum.net", _folder.In("none"), "--server", "http://127.0.0.1:1");

        Assert.Equal(1, run.Status);
        Assert.Contains("cannot read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_goes_to_the_output_as_it_is()
    {
        await using var server = await FakeAdminServer.StartAsync(200, "@ 1 IN SOA a b 1 2 3 4 5\n", "text/dns");

        var run = await CommandRun.OfAsync("", "zone", "export", "3.3.nrenum.net", "--server", server.Url);

        Assert.Equal((0, "@ 1 IN SOA a b 1 2 3 4 5\n"), (run.Status, run.Output));
        Assert.Equal("GET /v1/zones/3.3.nrenum.net/file", Assert.Single(server.Requests));
    }

    [Fact]
    public async Task An_export_to_a_file_replaces_it_only_when_complete()
    {
        await using var good = await FakeAdminServer.StartAsync(200, "new", "text/dns");
        await using var bad = await FakeAdminServer.StartAsync(async (_, response) =>
        {
            await response.WriteAsync("half");
            await response.Body.FlushAsync();
            response.HttpContext.Abort();
        });
        await using var missing = await FakeAdminServer.StartAsync(404, """{"detail":"no such zone"}""", "application/problem+json");
        var file = _folder.Write("a.zone", "old");

        Assert.Equal(7, (await CommandRun.OfAsync("", "zone", "export", "3.3.nrenum.net", "-o", file, "--server", bad.Url)).Status);
        Assert.Equal(4, (await CommandRun.OfAsync("", "zone", "export", "3.3.nrenum.net", "-o", file, "--server", missing.Url)).Status);
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal(0, (await CommandRun.OfAsync("", "zone", "export", "3.3.nrenum.net", "-o", file, "--server", good.Url)).Status);
        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder.Path));
    }

    private static Task<FakeAdminServer> StartImportAsync(string last) => FakeAdminServer.StartAsync(async (_, response) =>
    {
        response.ContentType = "application/x-ndjson";
        await response.WriteAsync("""
            {"progress":{"phase":"reading","done":1}}
            {"progress":{"phase":"reading","done":5}}

            {"progress":{"phase":"writing","done":2,"total":2}}

            """ + last);
    });
}
