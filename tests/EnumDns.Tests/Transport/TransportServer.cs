using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Transport;
using EnumDns.Zones.Snapshots;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Transport;

/// <summary>Listeners on a free port of a loopback address, without zones unless told, under a clock of their own.</summary>
internal sealed class TransportServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public TransportServer(TransportOptions? options = null, IPAddress? address = null, TimeProvider? clock = null, ZoneDirectory? zones = null)
    {
        Clock = clock as ManualClock ?? new ManualClock();
        Listeners = DnsListeners.Start(
            [new IPEndPoint(address ?? IPAddress.Loopback, 0)],
            new QueryResponder(new ResponderOptions { Version = Messages.Version, Keepalive = TimeSpan.FromSeconds(10) })
            {
                Directory = zones ?? ZoneDirectory.Empty,
            },
            options ?? new TransportOptions(),
            NullLogger.Instance,
            clock ?? Clock);
        Endpoint = Assert.Single(Listeners.Endpoints);
    }

    public ManualClock Clock { get; }

    public DnsListeners Listeners { get; }

    public IPEndPoint Endpoint { get; }

    /// <summary>A connection that the server has accepted.</summary>
    public DnsStream Connect(IPAddress? from = null, int? receiveBuffer = null)
    {
        var stream = new DnsStream(Endpoint, from, receiveBuffer);
        Assert.True(Messages.IsAnswer(stream.Ask(1), 1));
        return stream;
    }

    /// <summary>A UDP socket connected to the server, or to another address with its port.</summary>
    public Socket ConnectUdp(IPAddress? server = null, IPAddress? from = null)
    {
        var endpoint = new IPEndPoint(server ?? Endpoint.Address, Endpoint.Port);
        var socket = new Socket(endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveTimeout = (int)Patience.TotalMilliseconds };
        if (from is not null)
            socket.Bind(new IPEndPoint(from, 0));
        // A connected socket takes datagrams from that very address only.
        socket.Connect(endpoint);
        return socket;
    }

    /// <summary>Asks over UDP and checks the response.</summary>
    public static void AskUdp(Socket socket, int id)
    {
        var buffer = new byte[4096];
        socket.Send(Messages.Query(id));
        var received = socket.Receive(buffer);
        Assert.True(Messages.IsAnswer(buffer[..received], id));
    }

    /// <summary>Waits until something holds that the server does on its own threads.</summary>
    public static void Eventually(Func<bool> condition, string what)
    {
        var limit = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(limit) < Patience, what);
            Thread.Sleep(5);
        }
    }

    public ValueTask DisposeAsync() => Listeners.DisposeAsync();
}
