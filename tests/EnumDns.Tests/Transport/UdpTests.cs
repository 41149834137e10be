using System.Net;
using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Datagrams in, datagrams out.</summary>
public sealed class UdpTests
{
    [Fact]
    public async Task A_query_is_answered()
    {
        await using var server = new TransportServer();
        using var client = server.ConnectUdp();
        TransportServer.AskUdp(client, 4711);
    }

    [Fact]
    public async Task A_query_over_IPv6_is_answered()
    {
        await using var server = new TransportServer(address: IPAddress.IPv6Loopback);
        using var client = server.ConnectUdp();
        TransportServer.AskUdp(client, 1);
        using var stream = server.Connect();
        Assert.True(Messages.IsAnswer(stream.Ask(2), 2));
    }

    [Fact]
    public async Task Runts_and_responses_and_large_datagrams_do_not_stop_the_loop()
    {
        await using var server = new TransportServer(new TransportOptions { UdpThreadsPerAddress = 1 });
        using var client = server.ConnectUdp();
        client.Send(Array.Empty<byte>());
        client.Send(new byte[11]);
        client.Send(Messages.Response(1));
        TransportServer.AskUdp(client, 2);

        client.Send((byte[])[.. Messages.Query(3), .. new byte[60_000]]);
        var buffer = new byte[4096];
        Assert.Equal(3, Messages.Id(buffer[..client.Receive(buffer)]));
    }

    [Fact]
    public async Task Clients_that_are_gone_do_not_stop_the_loop()
    {
        await using var server = new TransportServer(new TransportOptions { UdpThreadsPerAddress = 1 });
        for (var i = 0; i < 100; i++)
        {
            // The response meets a closed port, and the system may report that to the server's next call.
            using var gone = server.ConnectUdp();
            gone.Send(Messages.Query(i));
        }

        using var client = server.ConnectUdp();
        TransportServer.AskUdp(client, 1);
    }

    [Fact]
    public async Task Every_thread_answers()
    {
        await using var server = new TransportServer(new TransportOptions { UdpThreadsPerAddress = 4 });
        var threads = ServerSockets.CanShareUdpPort ? 4 : 1;
        for (var i = 0; i < 1000 && !AllAnswered(server); i++)
        {
            using var client = server.ConnectUdp();
            TransportServer.AskUdp(client, i);
        }

        Assert.True(AllAnswered(server));
        Assert.Equal(threads, server.Listeners.Udp[0].QueriesByThread.Count);
    }

    [Fact]
    public async Task Under_the_wildcard_the_response_comes_from_the_address_asked()
    {
        await using var server = new TransportServer(address: IPAddress.Any);
        foreach (var address in new[] { "127.0.0.1", "127.0.0.2", "127.0.0.3", "127.0.0.2", "127.0.0.1" })
        {
            using var client = server.ConnectUdp(IPAddress.Parse(address));
            for (var id = 0; id < 20; id++)
                TransportServer.AskUdp(client, id);
        }
    }

    [Fact]
    public async Task Under_the_IPv6_wildcard_the_response_comes_from_the_address_asked()
    {
        await using var server = new TransportServer(address: IPAddress.IPv6Any);
        using var client = server.ConnectUdp(IPAddress.IPv6Loopback);
        TransportServer.AskUdp(client, 1);
    }

    [Fact]
    public async Task Under_the_wildcard_many_addresses_of_a_local_prefix_do_not_exhaust_the_server()
    {
        await using var server = new TransportServer(address: IPAddress.Any);
        for (var i = 1; i <= 200; i++)
        {
            using var client = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = 30_000 };
            client.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            client.SendTo(Messages.Query(i), new IPEndPoint(IPAddress.Parse($"127.2.0.{i}"), server.Endpoint.Port));
            Assert.True(client.Receive(new byte[4096]) > 0);
        }

        Assert.InRange(server.Listeners.Udp[0].QueriesByThread.Count, 1, 200);
    }

    private static bool AllAnswered(TransportServer server) => server.Listeners.Udp.All(listener => listener.QueriesByThread.All(queries => queries > 0));
}
