using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace EnumDns.Scenarios.Client;

/// <summary>Asks one server, one question at a time, over UDP or TCP; keeps both sockets between questions.</summary>
internal sealed class DnsClient(IPEndPoint server) : IDisposable
{
    private const int Attempts = 3;
    private const int TimeoutMilliseconds = 2000;
    private readonly byte[] _buffer = new byte[65535];
    private Socket? _udp;
    private Socket? _tcp;
    private ushort _id;

    /// <summary>Asks, and decodes the response. No response after three attempts is a <see cref="TimeoutException"/>.</summary>
    public DnsMessage Ask(DnsQuestion question) => AskOrNull(question) ?? throw new TimeoutException($"{server} does not answer {question}");

    /// <summary>Asks, and decodes the response; null where none comes after three attempts.</summary>
    public DnsMessage? AskOrNull(DnsQuestion question)
    {
        var message = question.ToWire(++_id);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var length = question.OverTcp ? ExchangeTcp(message) : ExchangeUdp(message, TimeoutMilliseconds);
            if (length is { } received)
                return DnsMessageReader.Read(_buffer.AsSpan(0, received));
        }

        return null;
    }

    /// <summary>Asks once over UDP; null where nothing comes back in the given time.</summary>
    public DnsMessage? TryAsk(DnsQuestion question, int timeoutMilliseconds)
    {
        try
        {
            return ExchangeUdp(question.ToWire(++_id), timeoutMilliseconds) is { } length ? DnsMessageReader.Read(_buffer.AsSpan(0, length)) : null;
        }
        catch (SocketException)
        {
            // Nobody listens yet: the ICMP error of an earlier datagram.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _udp?.Dispose();
        _tcp?.Dispose();
    }

    private int? ExchangeUdp(byte[] message, int timeoutMilliseconds)
    {
        _udp ??= Connect(SocketType.Dgram, ProtocolType.Udp);
        _udp.Send(message);
        while (_udp.Poll(timeoutMilliseconds * 1000, SelectMode.SelectRead))
        {
            var length = _udp.Receive(_buffer);
            if (length >= 12 && _buffer.AsSpan(0, 2).SequenceEqual(message.AsSpan(0, 2)))
                return length;
        }

        return null;
    }

    private int? ExchangeTcp(byte[] message)
    {
        try
        {
            _tcp ??= Connect(SocketType.Stream, ProtocolType.Tcp);
            Span<byte> prefix = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(prefix, (ushort)message.Length);
            _tcp.Send([.. prefix, .. message]);
            ReceiveExactly(prefix);
            var length = BinaryPrimitives.ReadUInt16BigEndian(prefix);
            ReceiveExactly(_buffer.AsSpan(0, length));
            return length;
        }
        catch (SocketException)
        {
            // A server may close a connection between two queries (RFC 7766 section 6.2.3).
            _tcp?.Dispose();
            _tcp = null;
            return null;
        }
    }

    private void ReceiveExactly(Span<byte> octets)
    {
        while (octets.Length > 0)
        {
            var count = _tcp!.Receive(octets);
            if (count == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            octets = octets[count..];
        }
    }

    private Socket Connect(SocketType type, ProtocolType protocol)
    {
        var socket = new Socket(server.AddressFamily, type, protocol) { ReceiveTimeout = TimeoutMilliseconds };
        socket.Connect(server);
        return socket;
    }
}
