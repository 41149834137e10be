using System.Net;
using System.Net.Sockets;

namespace EnumDns.Tests.Transport;

/// <summary>A TCP client that sends any octets and reads framed messages; a read that gets nothing for long fails.</summary>
internal sealed class DnsStream : IDisposable
{
    private const int Patience = 30_000;

    public DnsStream(IPEndPoint server, IPAddress? from = null, int? receiveBuffer = null)
    {
        Socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer is { } size)
            Socket.ReceiveBufferSize = size;
        Socket.ReceiveTimeout = Socket.SendTimeout = Patience;
        if (from is not null)
            Socket.Bind(new IPEndPoint(from, 0));
        Socket.Connect(server);
    }

    public Socket Socket { get; }

    public void Send(ReadOnlySpan<byte> octets)
    {
        while (!octets.IsEmpty)
            octets = octets[Socket.Send(octets)..];
    }

    /// <summary>The next message, or null at the end of the stream, in good order or not.</summary>
    public byte[]? Read()
    {
        if (ReadExactly(2) is not { } length)
            return null;
        return ReadExactly((length[0] << 8) | length[1]);
    }

    /// <summary>Reads octets that are no message.</summary>
    public void Skip(int count) => Assert.NotNull(ReadExactly(count));

    public byte[] Ask(int id)
    {
        Send(Messages.Frame(Messages.Query(id)));
        return Read() ?? throw new InvalidOperationException("the server closed the connection");
    }

    /// <summary>Whether the server has closed the connection by now, without waiting for it.</summary>
    public bool IsClosedByServer()
    {
        if (!Socket.Poll(0, SelectMode.SelectRead))
            return false;
        var received = Socket.Receive(new byte[1], 0, 1, SocketFlags.Peek, out var error);
        return error != SocketError.Success || received == 0;
    }

    /// <summary>Reads to the end of the stream; true where the server ended it in good order.</summary>
    public bool EndsInOrder()
    {
        var buffer = new byte[65536];
        while (true)
        {
            var received = Socket.Receive(buffer, SocketFlags.None, out var error);
            if (error == SocketError.TimedOut)
                throw new TimeoutException("the server does not close the connection");
            if (error != SocketError.Success)
                return false;
            if (received == 0)
                return true;
        }
    }

    public void Dispose() => Socket.Dispose();

    private byte[]? ReadExactly(int count)
    {
        var octets = new byte[count];
        for (var read = 0; read < count;)
        {
            var received = Socket.Receive(octets.AsSpan(read), SocketFlags.None, out var error);
            if (error is SocketError.TimedOut or SocketError.WouldBlock)
                throw new TimeoutException("no octets from the server");
            if (error != SocketError.Success || received == 0)
                return null;
            read += received;
        }

        return octets;
    }
}
