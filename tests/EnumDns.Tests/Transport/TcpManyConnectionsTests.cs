using System.Net;
using EnumDns.Transport;

namespace EnumDns.Tests.Transport;

/// <summary>Thousands of connections that all ask.</summary>
public class TcpManyConnectionsTests
{
    private const int Connections = 3_000;

    private protected virtual TransportOptions Options => new() { MaxTcpConnectionsPerSource = 1_000, TcpThreads = 2 };

    [Fact]
    public async Task Each_of_thousands_of_connections_gets_its_answers()
    {
        await using var server = new TransportServer(Options);
        var clients = new List<DnsStream>(Connections);
        for (var i = 0; i < Connections; i++)
            clients.Add(server.Connect(IPAddress.Parse($"127.2.0.{1 + i % 5}")));
        for (var round = 0; round < 3; round++)
        {
            foreach (var client in clients)
                client.Send(Messages.Frames([1, 2, 3]));
            foreach (var client in clients)
                Assert.All([1, 2, 3], id => Assert.True(Messages.IsAnswer(client.Read()!, id)));
        }

        Assert.Equal(Connections, server.Listeners.Connections.Count);
        Assert.Equal(0, server.Listeners.Connections.ShedCount);
        clients.ForEach(client => client.Dispose());
        TransportServer.Eventually(() => server.Listeners.Connections.Count == 0, "all are forgotten");
    }
}
