using EnumDns.Fixtures;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Registry;

/// <summary>The first start on the repository's zones, and the second.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public void The_first_start_fills_the_registry_and_prints_commands_that_work_when_pasted()
    {
        using var server = new RegistryServer(Clone.Find("zones"));

        Assert.Equal(
            """
            10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
            10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .

            """,
            PeerProgram.RunOrFail("sh", "-c", Command(server, "dig ")));
        Assert.Contains("sip:ccmcu40.in2p3.fr", PeerProgram.RunOrFail("sh", "-c", Command(server, "curl ")), StringComparison.Ordinal);
        Assert.Equal(7, server.Admin.Get("/v1/zones").Expect(200).Body!["items"]!.AsArray().Count);
    }

    [Fact]
    public void Numbers_blocks_holes_and_delegations_are_recognised_in_the_repositorys_zones()
    {
        using var server = new RegistryServer(Clone.Find("zones"));

        Assert.Equal("sip:ccmcu40.in2p3.fr", (string?)server.Admin.Get("/v1/numbers/+33426687300").Expect(200).Body!["endpoints"]![0]!["uri"]);
        for (var bridge = 0; bridge < 8; bridge++)
            Assert.Equal($"sip:{{number}}@ccmcu4{bridge}.in2p3.fr", (string?)server.Admin.Get($"/v1/blocks/+3342668730{bridge}").Expect(200).Body!["endpoints"]![0]!["uri"]);
        Assert.Equal(2, server.Admin.Get("/v1/delegations?zone=3.3.nrenum.net").Expect(200).Body!["items"]!.AsArray().Count);
        Assert.True((bool)server.Admin.Get("/v1/numbers/+33536491299").Expect(200).Body!["hole"]!);
        Assert.Empty(server.Admin.Get("/v1/records?zone=3.3.nrenum.net").Expect(200).Body!["items"]!.AsArray());
    }

    [Fact]
    public void The_token_is_shown_once_and_lies_in_a_file_that_only_its_owner_can_read()
    {
        using var server = new RegistryServer(Clone.Find("zones"));
        var token = File.ReadAllText(server.TokenFile).Trim();

        Assert.Contains(token, server.Process.Output, StringComparison.Ordinal);
        Assert.Equal("600", PeerProgram.RunOrFail("stat", "-c", "%a", server.TokenFile).Trim());
        Assert.Equal("700", PeerProgram.RunOrFail("stat", "-c", "%a", server.DataFolder).Trim());
        Assert.DoesNotContain(token, string.Concat(Directory.EnumerateFiles(server.DataFolder, "registry.db*").Select(ReadShared)), StringComparison.Ordinal);

        Assert.Equal(0, server.Stop());
        server.Start();
        Assert.DoesNotContain(token, server.Process.Output, StringComparison.Ordinal);
        server.Admin.Get("/v1/zones").Expect(200);
    }

    [Fact]
    public void What_was_deleted_after_the_first_start_does_not_come_back_with_the_second()
    {
        using var server = new RegistryServer(Clone.Find("zones"));
        server.Admin.Delete("/v1/zones/7.8.6.nrenum.net?objects=delete").Expect(200);

        Assert.Equal(0, server.Stop());
        server.Start();

        server.Admin.Get("/v1/zones/7.8.6.nrenum.net").Expect(404);
    }

    [Fact]
    public void A_second_process_on_the_same_data_directory_is_refused_and_the_first_goes_on()
    {
        using var server = new RegistryServer(seed: null);

        var (status, output, error) = PeerProgram.Run(
            EnumDnsServer.Executable, "serve", "--data", server.DataFolder, "--dns", $"{LoopbackPort.Next()}", "--api", $"{LoopbackPort.Next()}");

        Assert.Equal(1, status);
        Assert.Contains(server.DataFolder, output + error, StringComparison.Ordinal);
        Assert.True(server.Admin.IsReady());
    }

    /// <summary>A command that the log invites to paste.</summary>
    private static string Command(RegistryServer server, string program)
    {
        // The log comes through a pipe, and behind the moment at which the API says that it is ready.
        for (var attempt = 0; attempt < 600; attempt++)
        {
            if (server.Process.Output.Split('\n').FirstOrDefault(line => line.TrimStart().StartsWith(program, StringComparison.Ordinal)) is { } line)
                return line.Trim();
            Thread.Sleep(50);
        }

        throw new TimeoutException($"No line starts with '{program}':\n{server.Process.Output}");
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
