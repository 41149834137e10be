using System.Net;
using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>What the kernel tells of sockets that it watches for us.</summary>
public sealed class EpollTests : IDisposable
{
    private readonly Epoll _epoll = new(most: 2);
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _sockets = [];

    public EpollTests()
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
    }

    [Fact]
    public void What_has_octets_is_told_until_they_are_taken()
    {
        var (client, server) = Connect();
        _epoll.Watch(Descriptor(server), key: long.MaxValue);
        Assert.Empty(Ready());
        client.Send([1]);
        Assert.Equal([long.MaxValue], _epoll.Wait(block: true).ToArray());
        Assert.Equal([long.MaxValue], Ready());
        server.Receive(new byte[1]);
        Assert.Empty(Ready());
    }

    [Fact]
    public void The_end_of_the_stream_is_told()
    {
        var (client, server) = Connect();
        _epoll.Watch(Descriptor(server), key: 5);
        client.Shutdown(SocketShutdown.Send);
        Assert.Equal([5], _epoll.Wait(block: true).ToArray());
    }

    [Fact]
    public void Room_to_send_is_told_to_who_waits_for_it()
    {
        var (client, server) = Connect();
        server.Blocking = false;
        _epoll.Watch(Descriptor(server), key: 6);
        _epoll.Change(Descriptor(server), key: 6, input: false, output: true);
        Assert.Equal([6], Ready());
        SocketError error;
        do
            server.Send(new byte[65536], SocketFlags.None, out error);
        while (error == SocketError.Success);
        Assert.Empty(Ready());

        client.Send([1]);
        Assert.Empty(Ready());
        client.ReceiveTimeout = 100;
        do
            client.Receive(new byte[65536], SocketFlags.None, out error);
        while (error == SocketError.Success);
        Assert.Equal([6], _epoll.Wait(block: true).ToArray());
    }

    [Fact]
    public void Who_waits_for_nothing_is_told_of_a_reset_only()
    {
        var (client, server) = Connect();
        _epoll.Watch(Descriptor(server), key: 7);
        _epoll.Change(Descriptor(server), key: 7, input: false, output: false);
        client.Send([1]);
        Assert.Empty(Ready());
        client.LingerState = new LingerOption(true, 0);
        client.Dispose();
        Assert.Equal([7], _epoll.Wait(block: true).ToArray());
    }

    [Fact]
    public void Each_that_is_ready_comes_once_before_any_comes_twice()
    {
        for (var key = 1; key <= 5; key++)
        {
            var (client, server) = Connect();
            _epoll.Watch(Descriptor(server), key);
            client.Send([1]);
        }

        // Two at a time, and none of them is taken.
        long[] told = [.. Ready(), .. Ready(), .. Ready()];
        Assert.Equal([1, 2, 3, 4, 5], told[..5].Order());
    }

    [Fact]
    public void What_is_closed_is_told_no_more()
    {
        var (client, server) = Connect();
        _epoll.Watch(Descriptor(server), key: 8);
        client.Send([1]);
        Assert.Equal([8], Ready());
        server.Dispose();
        Assert.Empty(Ready());
    }

    [Fact]
    public async Task A_signal_wakes_who_waits()
    {
        var waiting = Task.Run(() => _epoll.Wait(block: true).ToArray());
        using (_epoll.Signal(9))
        {
            var told = await waiting;
            Assert.Equal([9], told);
        }

        Assert.Empty(Ready());
    }

    public void Dispose()
    {
        _sockets.ForEach(socket => socket.Dispose());
        _listener.Dispose();
        _epoll.Dispose();
    }

    private static int Descriptor(Socket socket) => (int)socket.Handle;

    private long[] Ready() => _epoll.Wait(block: false).ToArray();

    private (Socket Client, Socket Server) Connect()
    {
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.Connect(_listener.LocalEndPoint!);
        var server = _listener.Accept();
        _sockets.AddRange([client, server]);
        return (client, server);
    }
}
