using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Transport;

/// <summary>A client and its connection on the server's side, which nobody gives turns to but the test.</summary>
internal sealed class TcpPair : IDisposable
{
    private readonly Socket _server;

    public TcpPair(ConnectionTable table)
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        Client = new DnsStream((IPEndPoint)listener.LocalEndPoint!, receiveBuffer: 4096);
        _server = listener.Accept();
        _server.Blocking = false;
        _server.NoDelay = true;
        Connection = new TcpConnection(_server, SourceNetwork.Of(IPAddress.Loopback), new QueryResponder(new ResponderOptions { Version = Messages.Version }), table);
        table.Add(Connection);
    }

    public DnsStream Client { get; }

    public TcpConnection Connection { get; }

    /// <summary>An empty table whose stop hardly waits.</summary>
    public static ConnectionTable Table(TransportOptions? options = null) =>
        new((options ?? new TransportOptions()) with { StopTimeout = TimeSpan.FromTicks(1) }, NullLogger.Instance, new ManualClock());

    /// <summary>Has the client ask something, and waits until the server's side can receive it.</summary>
    public void Ask(int id)
    {
        Client.Send(Messages.Frame(Messages.Query(id)));
        Assert.True(_server.Poll(TimeSpan.FromSeconds(30), SelectMode.SelectRead));
    }

    /// <summary>Sends the client zeros until the system takes no more.</summary>
    /// <returns>How many octets.</returns>
    public int Fill()
    {
        var octets = new byte[64 * 1024];
        var filled = 0;
        while (true)
        {
            filled += _server.Send(octets, SocketFlags.None, out var error);
            if (error != SocketError.Success)
                return filled;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
    }
}
