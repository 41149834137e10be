using System.Net.Sockets;
using EnumDns.Fixtures;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Hosting;

/// <summary>The built executable from start to stop, asked by <c>dig</c>.</summary>
public sealed class ServeProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_serves_the_folders_zones_until_SIGTERM_and_ends_with_status_0()
    {
        _folder.Write("example.net.zone", ZoneText.Create(7, "www IN A 192.0.2.80"));
        await using var server = await ServerProcess.ServeAsync(_folder.Path);

        Assert.Contains("ready: zones 1, names 3, records 4, from", server.Output, StringComparison.Ordinal);
        Assert.Equal("192.0.2.80", await Dig.ShortAsync(server.Port, "www.example.net", "a"));
        Assert.Equal("192.0.2.80", await Dig.ShortAsync(server.Port, "www.example.net", "a", "+tcp"));

        server.Signal(ServerProcess.Terminate);
        Assert.Equal(0, await server.ExitAsync());
        Assert.EndsWith("stopped", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SIGINT_ends_it_with_status_0_too()
    {
        _folder.Write("example.net.zone", ZoneText.Create());
        await using var server = await ServerProcess.ServeAsync(_folder.Path);

        server.Signal(ServerProcess.Interrupt);

        Assert.Equal(0, await server.ExitAsync());
    }

    [Fact]
    public async Task SIGTERM_while_loading_ends_it_with_status_0()
    {
        for (var i = 0; i < 5000; i++)
            File.WriteAllText(_folder.In($"zone{i}.example.zone"), ZoneText.Create());
        await using var server = ServerProcess.Start(["serve", "--no-registry", "--zones", _folder.Path, "--dns", "127.0.0.1:0"]);
        await server.LineAsync("reading ");

        server.Signal(ServerProcess.Terminate);

        Assert.Equal(0, await server.ExitAsync());
    }

    [Fact]
    public async Task It_shows_a_dig_command_that_works_when_pasted()
    {
        Directory.CreateDirectory(_folder.In("zones"));
        foreach (var file in Directory.EnumerateFiles(Clone.Find("zones"), "*.zone"))
            File.Copy(file, _folder.In("zones/" + Path.GetFileName(file)));
        await using var server = ServerProcess.Start(["serve", "--dns", "127.0.0.1:0", "--api", "127.0.0.1:0"], _folder.Path);
        await server.LineAsync("dig -p ");

        var command = server.Output.Split('\n').Single(line => line.TrimStart().StartsWith("dig ", StringComparison.Ordinal));

        Assert.Equal(
            """
            10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
            10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .
            """,
            await Dig.PasteAsync(command));
    }

    [Fact]
    public async Task A_zone_that_does_not_load_is_reported_with_all_its_findings_and_does_not_stop_the_others()
    {
        _folder.Write("good.example.zone", ZoneText.Create());
        var bad = _folder.Write("bad.example.zone", ZoneText.Create(1, "a IN A 192.0.2\nb IN AAAA 192.0.2.1"));
        await using var server = await ServerProcess.ServeAsync(_folder.Path);

        Assert.Contains($"{bad}:5:", server.Output, StringComparison.Ordinal);
        Assert.Contains($"{bad}:6:", server.Output, StringComparison.Ordinal);
        Assert.Contains($"{bad} is not served: 2 errors", server.Output, StringComparison.Ordinal);
        Assert.StartsWith("ns.good.example.", await Dig.ShortAsync(server.Port, "good.example", "soa"), StringComparison.Ordinal);
        Assert.Equal("", await Dig.ShortAsync(server.Port, "bad.example", "soa"));
    }

    [Fact]
    public async Task A_taken_port_ends_the_start_with_status_1_and_says_which()
    {
        _folder.Write("example.net.zone", ZoneText.Create());
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0));
        taken.Listen();
        await using var server = ServerProcess.Start(["serve", "--no-registry", "--zones", _folder.Path, "--dns", $"{taken.LocalEndPoint}"]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.Contains($"cannot listen on {taken.LocalEndPoint} (TCP): another program has the port", server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ready", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_folder_it_says_what_to_do()
    {
        await using var server = ServerProcess.Start(["serve", "--no-registry"], _folder.Path);

        Assert.Equal(1, await server.ExitAsync());
        Assert.Contains($"there is no folder 'zones' in {_folder.Path}", server.Output, StringComparison.Ordinal);
        Assert.Contains("enumdns serve --no-registry --zones DIR", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_folders_place_is_an_error()
    {
        await using var server = ServerProcess.Start(["serve", "--no-registry", "--zones", _folder.Write("file", "")]);

        Assert.Equal(1, await server.ExitAsync());
        Assert.Contains("is a file; --zones takes the folder", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_command_line_ends_with_status_2()
    {
        await using var server = ServerProcess.Start(["serve", "--dns", "localhost"]);

        Assert.Equal(2, await server.ExitAsync());
        Assert.Contains("'localhost' is not an IP address", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_tells_systemd_when_it_is_ready_reloads_and_stops()
    {
        _folder.Write("zones/example.net.zone", ZoneText.Create());
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 60_000 };
        socket.Bind(new UnixDomainSocketEndPoint(_folder.In("notify")));
        await using var server = ServerProcess.Start(
            ["serve", "--no-registry", "--zones", _folder.In("zones"), "--dns", "127.0.0.1:0"],
            environment: new Dictionary<string, string> { ["NOTIFY_SOCKET"] = _folder.In("notify") });

        Assert.Equal("READY=1\nSTATUS=serving 1 zones", Receive(socket));
        server.Signal(ServerProcess.Hangup);
        Assert.Matches("^RELOADING=1\nMONOTONIC_USEC=[0-9]+$", Receive(socket));
        Assert.Equal("READY=1\nSTATUS=serving 1 zones", Receive(socket));
        server.Signal(ServerProcess.Terminate);
        Assert.Equal("STOPPING=1", Receive(socket));
        Assert.Equal(0, await server.ExitAsync());
    }

    [Fact]
    public async Task Nothing_is_written_into_the_folder()
    {
        _folder.Write("example.net.zone", ZoneText.Create());
        _folder.Write("broken.zone", "?");
        var before = Listing();
        await using (var server = await ServerProcess.ServeAsync(_folder.Path))
        {
            await server.ReloadAsync();
            server.Signal(ServerProcess.Terminate);
            await server.ExitAsync();
        }

        Assert.Equal(before, Listing());
    }

    private static string Receive(Socket socket)
    {
        var buffer = new byte[1000];
        return System.Text.Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
    }

    private string[] Listing() =>
    [
        .. new DirectoryInfo(_folder.Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => $"{entry.FullName} {entry.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal),
        $"{Directory.GetLastWriteTimeUtc(_folder.Path).Ticks}",
    ];
}
