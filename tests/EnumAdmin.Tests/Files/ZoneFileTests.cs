using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EnumAdmin.Endpoints;
using EnumAdmin.Tests.Server;
using EnumDns.Fixtures.Stores;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Tests.Files;

public sealed class ZoneFileTests
{
    private const string Path = "/v1/zones/2.6.2.nrenum.net/file";

    private const string File = """
        $TTL 3600
        @ IN SOA ns1.example.net. hostmaster.example.net. 41 3600 900 1209600 300
        @ IN NS ns1.example.net.
        @ IN NS ns2.example.org.
        6.5.4.3.2.1.2.6.2 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:a@example.net!" .
        7.5.4.3.2.1.2.6.2 IN TXT "not in use"
        *.9.2.6.2 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:b@example.net!" .
        8.2.6.2 IN NS ns1.example.com.
        8.2.6.2 IN NS ns2.example.com.
        www IN A 192.0.2.1
        """;

    [Fact]
    public async Task A_master_file_becomes_a_zone_with_its_objects()
    {
        await using var server = await ApiServer.StartAsync();
        var result = (await ImportAsync(server, File)).Expect(201).Json;
        Assert.Equal("2.6.2.nrenum.net", (string)result["apex"]!);
        Assert.Equal(41u, (uint)result["serial"]!);
        Assert.Equal((1, 1, 1), ((int)result["numbers"]!, (int)result["blocks"]!, (int)result["delegations"]!));
        (await server.Client.GetAsync("/v1/numbers/+262262123456")).Expect(200);
        (await server.Client.GetAsync("/v1/blocks/+2622629")).Expect(200);
        (await server.Client.GetAsync("/v1/delegations/+2622628")).Expect(200);
        (await server.Client.GetAsync("/v1/records/www.2.6.2.nrenum.net/A")).Expect(200);
    }

    [Fact]
    public async Task What_is_exported_and_imported_again_changes_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        await ImportAsync(server, File);
        var exported = (await server.Client.GetAsync(Path)).Expect(200);
        Assert.Equal("text/dns", exported.MediaType);
        Assert.Contains("SOA", exported.Text);
        var again = (await ImportAsync(server, exported.Text)).Expect(200).Json;
        Assert.False((bool)again["created"]!);
        Assert.Equal(exported.Text, (await server.Client.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task A_dry_run_shows_the_difference_and_changes_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        await ImportAsync(server, File);
        var before = (await server.Client.GetAsync(Path)).Text;
        var result = (await ImportAsync(server, File.Replace("192.0.2.1", "192.0.2.2", StringComparison.Ordinal).Replace(" 41 ", " 42 ", StringComparison.Ordinal), "?dryRun=true")).Expect(200).Json;
        Assert.True((bool)result["dryRun"]!);
        Assert.Contains(result["difference"]!["added"]!.AsArray(), line => ((string)line!).EndsWith("A 192.0.2.2", StringComparison.Ordinal));
        Assert.Contains(result["difference"]!["removed"]!.AsArray(), line => ((string)line!).EndsWith("A 192.0.2.1", StringComparison.Ordinal));
        Assert.Equal(before, (await server.Client.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task An_import_tells_how_far_it_is()
    {
        await using var server = await ApiServer.StartAsync();
        var lines = (await ImportAsync(server, File, "", ("Accept", "application/x-ndjson"))).Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        Assert.NotNull(lines[^1]["result"]);
        Assert.All(lines[..^1], line => Assert.Contains((string)line["progress"]!["phase"]!, (string[])["reading", "recognising", "writing"]));
        Assert.Contains(lines, line => (string?)line["progress"]?["phase"] == "writing");

        lines = [.. (await ImportAsync(server, "nonsense", "", ("Accept", "application/x-ndjson"))).Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        Assert.Equal(422, (int)lines[^1]["problem"]!["status"]!);
    }

    [Fact]
    public async Task A_file_with_mistakes_changes_nothing_and_they_are_told_with_line_and_column()
    {
        await using var server = await ApiServer.StartAsync();
        await ImportAsync(server, File);
        var before = (await server.Client.GetAsync(Path)).Text;
        var reply = (await ImportAsync(server, File.Replace("192.0.2.1", "192.0.2.300", StringComparison.Ordinal))).ExpectProblem(422, "rejected");
        Assert.Equal(["10:10"], reply.Fields);
        Assert.Equal(["master-file"], reply.Rules);
        Assert.Equal(before, (await server.Client.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task Files_that_are_no_unsigned_zone_of_the_path_are_refused()
    {
        await using var server = await ApiServer.StartAsync();
        (await ImportAsync(server, "")).ExpectProblem(422, "rejected");
        (await ImportAsync(server, "$INCLUDE /etc/passwd")).ExpectProblem(422, "rejected");
        (await ImportAsync(server, File.Replace("@ IN SOA", "example.org. IN SOA", StringComparison.Ordinal))).ExpectProblem(422, "rejected");
        (await ImportAsync(server, File + "\n@ IN NSEC www.2.6.2.nrenum.net. NS SOA\n")).ExpectProblem(422, "rejected");
        (await server.Client.GetAsync("/v1/zones/2.6.2.nrenum.net")).Expect(404);
    }

    [Fact]
    public async Task A_file_may_be_larger_than_other_bodies_but_not_without_end()
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { MaxBody = 100, MaxImport = 10_000 });
        (await ImportAsync(server, File)).Expect(201);
        (await ImportAsync(server, File + new string(';', 10_000))).ExpectProblem(413, "too-large");
    }

    [Fact]
    public async Task Nothing_of_a_file_stays_on_the_disk()
    {
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        await using (var server = await ApiServer.StartAsync(configure: options => options with { TemporaryFolder = folder.FullName, MaxImport = 10_000 }))
        {
            (await ImportAsync(server, File)).Expect(201);
            (await ImportAsync(server, "nonsense")).Expect(422);
            (await ImportAsync(server, new string(';', 20_000))).Expect(413);
            Assert.Empty(folder.EnumerateFiles());
        }

        folder.Delete();
    }

    [Fact]
    public async Task A_file_that_comes_in_has_no_name_that_a_killed_process_would_leave_behind()
    {
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        await using (var file = await ReceivedFile.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(File)), folder.FullName, TestContext.Current.CancellationToken))
        {
            Assert.Empty(folder.EnumerateFiles());
            using var reader = new StreamReader(file, leaveOpen: true);
            Assert.Equal(File, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        folder.Delete();
    }

    [Fact]
    public async Task A_large_file_comes_in_as_it_was_sent_and_can_be_closed_twice()
    {
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        var sent = new byte[(3 << 20) + 12345];
        new Random(1).NextBytes(sent);
        var file = await ReceivedFile.ReceiveAsync(new MemoryStream(sent), folder.FullName, TestContext.Current.CancellationToken);
        var received = new byte[sent.Length + 1];
        Assert.Equal(sent.Length, await file.ReadAtLeastAsync(received, received.Length, throwOnEndOfStream: false, TestContext.Current.CancellationToken));
        Assert.Equal(sent, received.AsSpan(0, sent.Length).ToArray());
        await file.DisposeAsync();
        await file.DisposeAsync();
        folder.Delete();
    }

    [Fact]
    public async Task A_folder_that_takes_no_file_ends_in_a_problem()
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { TemporaryFolder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid()}") });
        (await ImportAsync(server, File)).ExpectProblem(503, "unavailable");
    }

    [Fact]
    public async Task A_store_that_fails_ends_an_import_in_a_problem_whichever_way_it_is_told()
    {
        var store = new MemoryStore();
        await using var server = await ApiServer.StartAsync(store);
        store.FailNextCommit(StoreFault.Full);
        (await ImportAsync(server, File)).ExpectProblem(507, "storage-full");
        store.FailNextCommit(StoreFault.Full);
        Assert.Contains("\"status\":507", (await ImportAsync(server, File, "", ("Accept", "application/x-ndjson"))).Expect(200).Text);
        (await ImportAsync(server, File)).Expect(201);
    }

    [Fact]
    public async Task Preconditions_and_types_hold_for_files_too()
    {
        await using var server = await ApiServer.StartAsync();
        (await ImportAsync(server, File, "", ("If-Match", "*"))).ExpectProblem(412, "precondition-failed");
        (await ImportAsync(server, File, "", ("If-None-Match", "*"))).Expect(201);
        (await ImportAsync(server, File, "", ("If-None-Match", "*"))).ExpectProblem(412, "precondition-failed");
        (await server.Client.PutAsync(Path, "{}")).ExpectProblem(415, "unsupported-media-type");
        (await ImportAsync(server, File, "?dryRun=maybe")).ExpectProblem(400, "bad-request");
        (await server.Client.GetAsync("/v1/zones/4.9.5.nrenum.net/file")).ExpectProblem(404, "not-found");
    }

    private static Task<ApiReply> ImportAsync(ApiServer server, string file, string query = "", params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(file));
        body.Headers.ContentType = new MediaTypeHeaderValue("text/dns");
        return server.Client.SendAsync(HttpMethod.Put, Path + query, body, headers);
    }
}
