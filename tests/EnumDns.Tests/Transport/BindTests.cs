using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Transport;

/// <summary>Addresses are bound whole or not at all, and released at the stop.</summary>
public sealed class BindTests
{
    [Fact]
    public async Task Both_transports_have_the_same_port()
    {
        await using var server = new TransportServer();
        using var udp = server.ConnectUdp();
        using var tcp = server.Connect();
        Assert.NotEqual(0, server.Endpoint.Port);
        TransportServer.AskUdp(udp, 1);
    }

    [Fact]
    public async Task IPv4_and_IPv6_share_a_port_without_meeting()
    {
        await using var ipv6 = new TransportServer(address: IPAddress.IPv6Any);
        await using var ipv4 = Start(new IPEndPoint(IPAddress.Any, ipv6.Endpoint.Port));
        Assert.Empty(ipv4.Failures);
    }

    [Fact]
    public async Task A_second_server_on_an_address_is_told_that_it_is_in_use()
    {
        await using var first = new TransportServer();
        await using var second = Start(first.Endpoint, new IPEndPoint(IPAddress.Loopback, 0));
        var failure = Assert.Single(second.Failures);
        Assert.Equal((first.Endpoint, ProtocolType.Tcp, BindFault.InUse), (failure.Endpoint, failure.Protocol, failure.Fault));
        Assert.Single(second.Endpoints);
    }

    [Fact]
    public async Task An_address_whose_UDP_port_is_taken_is_not_bound_for_TCP_either()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var endpoint = (IPEndPoint)taken.LocalEndPoint!;
        await using var listeners = Start(endpoint);
        var failure = Assert.Single(listeners.Failures);
        Assert.Equal((ProtocolType.Udp, BindFault.InUse), (failure.Protocol, failure.Fault));
        Assert.Empty(listeners.Endpoints);
        using var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Assert.Throws<SocketException>(() => client.Connect(endpoint));
    }

    [Fact]
    public async Task An_address_of_another_machine_is_reported()
    {
        var endpoint = new IPEndPoint(IPAddress.Parse("203.0.113.77"), 0);
        await using var listeners = Start(endpoint);
        var failure = Assert.Single(listeners.Failures);
        Assert.Equal((endpoint, BindFault.NoSuchAddress), (failure.Endpoint, failure.Fault));
        Assert.StartsWith("203.0.113.77:0 (TCP): NoSuchAddress: ", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_releases_the_port_at_once()
    {
        var first = new TransportServer();
        using var served = first.Connect();
        using var udp = first.ConnectUdp();
        TransportServer.AskUdp(udp, 1);
        var started = TimeProvider.System.GetTimestamp();
        await first.DisposeAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
        Assert.True(served.EndsInOrder());

        await using var second = Start(first.Endpoint);
        Assert.Empty(second.Failures);
    }

    [Fact]
    public async Task A_stop_waits_for_no_slow_reader()
    {
        var server = new TransportServer(new TransportOptions { StopTimeout = TimeSpan.FromMilliseconds(50) });
        using var slow = server.Connect(receiveBuffer: 4096);
        slow.Socket.SendTimeout = 200;
        var frames = Messages.Frames(Enumerable.Range(0, 2000));
        SocketError error;
        do
            slow.Socket.Send(frames, SocketFlags.None, out error);
        while (error == SocketError.Success);
        await server.DisposeAsync();
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "the connection is forgotten");
    }

    [Fact]
    public async Task A_stop_under_queries_ends_every_connection()
    {
        var server = new TransportServer();
        var clients = Enumerable.Range(0, 20).Select(_ => server.Connect()).ToList();
        var asking = clients.Select(client => Task.Run(() =>
        {
            client.Send(Messages.Frames(Enumerable.Range(0, 5000)));
            return client.EndsInOrder();
        })).ToList();
        await server.DisposeAsync();
        await Task.WhenAll(asking.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "all are forgotten");
        clients.ForEach(client => client.Dispose());
    }

    private static DnsListeners Start(params IPEndPoint[] endpoints) =>
        DnsListeners.Start(endpoints, new QueryResponder(), new TransportOptions(), NullLogger.Instance, TimeProvider.System);
}
