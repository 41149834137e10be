using System.Net;
using System.Net.Sockets;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Hosting;

/// <summary>SIGHUP to the built executable: what changes, what stays, and that nobody goes without an answer.</summary>
public sealed class ReloadProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Changed_new_and_removed_files_change_add_and_remove_their_zones()
    {
        _folder.Write("changed.example.zone", ZoneText.Create(1, "www IN A 192.0.2.1"));
        _folder.Write("removed.example.zone", ZoneText.Create());
        _folder.Write("same.example.zone", ZoneText.Create(1, "www IN A 192.0.2.3"));
        await using var server = await ServerProcess.ServeAsync(_folder.Path);
        Assert.Equal("192.0.2.1", await Dig.ShortAsync(server.Port, "www.changed.example", "a"));

        _folder.Write("changed.example.zone", ZoneText.Create(2, "www IN A 192.0.2.2"));
        _folder.Write("added.example.zone", ZoneText.Create(1, "www IN A 192.0.2.4"));
        File.Delete(_folder.In("removed.example.zone"));
        await server.ReloadAsync();

        Assert.Equal("192.0.2.2", await Dig.ShortAsync(server.Port, "www.changed.example", "a"));
        Assert.Equal("192.0.2.3", await Dig.ShortAsync(server.Port, "www.same.example", "a"));
        Assert.Equal("192.0.2.4", await Dig.ShortAsync(server.Port, "www.added.example", "a"));
        Assert.Equal("", await Dig.ShortAsync(server.Port, "removed.example", "soa"));
        Assert.Contains("reloaded: files read 2, gone 1; zones 3", server.Output, StringComparison.Ordinal);
        Assert.Contains("zone changed.example. read again", server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_file_that_no_longer_loads_keeps_the_zone_until_it_does()
    {
        _folder.Write("example.net.zone", ZoneText.Create(1, "www IN A 192.0.2.1"));
        await using var server = await ServerProcess.ServeAsync(_folder.Path);

        var path = _folder.Write("example.net.zone", ZoneText.Create(2, "www IN A 192.0.2"));
        await server.ReloadAsync();
        Assert.Equal("192.0.2.1", await Dig.ShortAsync(server.Port, "www.example.net", "a"));
        Assert.Contains($"{path}:5:", server.Output, StringComparison.Ordinal);
        Assert.Contains("zone example.net. stays as it was, serial 1", server.Output, StringComparison.Ordinal);

        _folder.Write("example.net.zone", ZoneText.Create(3, "www IN A 192.0.2.3"));
        await server.ReloadAsync();
        Assert.Equal("192.0.2.3", await Dig.ShortAsync(server.Port, "www.example.net", "a"));
    }

    [Fact]
    public async Task A_changed_include_is_enough()
    {
        _folder.Write("www.inc", "www IN A 192.0.2.1\n");
        _folder.Write("example.net.zone", ZoneText.Create(1, "$INCLUDE www.inc"));
        await using var server = await ServerProcess.ServeAsync(_folder.Path);
        Assert.Equal("192.0.2.1", await Dig.ShortAsync(server.Port, "www.example.net", "a"));

        _folder.Write("www.inc", "www IN A 192.0.2.2\n");
        await server.ReloadAsync();

        Assert.Equal("192.0.2.2", await Dig.ShortAsync(server.Port, "www.example.net", "a"));
    }

    [Fact]
    public async Task SIGHUP_while_loading_asks_for_a_reload_after_it()
    {
        for (var i = 0; i < 2000; i++)
            File.WriteAllText(_folder.In($"zone{i}.example.zone"), ZoneText.Create());
        await using var server = ServerProcess.Start(["serve", "--no-registry", "--zones", _folder.Path, "--dns", "127.0.0.1:0"]);
        await server.LineAsync("reading ");

        server.Signal(ServerProcess.Hangup);

        await server.LineAsync("reloaded: files read 0, gone 0; zones 2000");
    }

    [Fact]
    public async Task Without_the_folder_everything_stays()
    {
        _folder.Write("zones/example.net.zone", ZoneText.Create(1, "www IN A 192.0.2.1"));
        await using var server = await ServerProcess.ServeAsync(_folder.In("zones"));

        Directory.Move(_folder.In("zones"), _folder.In("elsewhere"));
        server.Signal(ServerProcess.Hangup);
        await server.LineAsync("all zones stay as they are");

        Assert.Equal("192.0.2.1", await Dig.ShortAsync(server.Port, "www.example.net", "a"));
    }

    [Fact]
    public async Task No_query_goes_unanswered_or_sees_half_a_change_while_zones_are_reloaded()
    {
        _folder.Write("example.net.zone", ZoneText.Create(1, "www IN A 192.0.2.1"));
        await using var server = await ServerProcess.ServeAsync(_folder.Path);
        using var over = new CancellationTokenSource();
        var asking = AskAsync(server.Port, over.Token);

        for (byte serial = 2; serial <= 21; serial++)
        {
            _folder.Write("example.net.zone", ZoneText.Create(serial, $"www IN A 192.0.2.{serial}"));
            await server.ReloadAsync();
        }

        await over.CancelAsync();
        var seen = await asking;
        Assert.Equal(seen.Order(), seen);
        Assert.InRange(seen.Distinct().Count(), 2, 21);
    }

    /// <summary>Asks for www.example.net over and over; gives the last octet of each answer. Fails where one is missing or wrong.</summary>
    private static async Task<List<byte>> AskAsync(int port, CancellationToken over)
    {
        // ID, RD, one question: www.example.net IN A.
        byte[] query = [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3, (byte)'w', (byte)'w', (byte)'w', 7, .. "example"u8, 3, .. "net"u8, 0, 0, 1, 0, 1];
        var buffer = new byte[512];
        var seen = new List<byte>();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(IPAddress.Loopback, port, CancellationToken.None);
        while (!over.IsCancellationRequested)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            query[1]++;
            await socket.SendAsync(query, CancellationToken.None);
            var length = await socket.ReceiveAsync(buffer, patience.Token);
            Assert.Equal(query[1], buffer[1]);
            Assert.Equal(0, buffer[3] & 0x0F);
            Assert.Equal(1, buffer[7]);
            var address = buffer.AsSpan(query.Length + 12, 4);
            Assert.Equal([192, 0, 2], address[..3].ToArray());
            Assert.True(length >= query.Length + 16);
            seen.Add(address[3]);
        }

        return seen;
    }
}
