using System.Net;
using System.Net.Sockets;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Ten thousand idle connections harm nobody.</summary>
public sealed class IdleFloodTests
{
    private const int Sources = 50;
    private const int ConnectionsPerSource = 200;

    [Fact]
    public async Task Beside_ten_thousand_idle_connections_no_query_fails()
    {
        await using var server = new TransportServer(new TransportOptions { MaxTcpConnections = 1000 }, clock: TimeProvider.System);
        var idle = new List<Socket>();
        using var udp = server.ConnectUdp();
        try
        {
            for (var source = 1; source <= Sources; source++)
            {
                for (var i = 0; i < ConnectionsPerSource; i++)
                    idle.Add(Open(server.Endpoint, IPAddress.Parse($"127.1.0.{source}")));
                TransportServer.AskUdp(udp, source);
                using var newcomer = server.Connect();
                Assert.True(Messages.IsAnswer(newcomer.Ask(2), 2));
            }

            Assert.Equal(Sources * ConnectionsPerSource, idle.Count);
            TransportServer.Eventually(() => server.Listeners.Connections.Count <= 1000, "the cap holds");
            Assert.InRange(server.Listeners.Connections.ShedCount, 1, idle.Count);
            using var last = server.Connect();
            for (var id = 0; id < 1000; id++)
            {
                TransportServer.AskUdp(udp, id);
                Assert.True(Messages.IsAnswer(last.Ask(id), id));
            }
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
        }
    }

    private static Socket Open(IPEndPoint server, IPAddress from)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(from, 0));
        socket.Connect(server);
        return socket;
    }
}
