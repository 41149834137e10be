using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using EnumDns.Peers.Load;
using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Peers.Ceiling;

/// <summary>
/// Answers every query with the same two NAPTR records under its own ID and question, through the system calls of the
/// server: no lookup, hardly a look at the query. No server that uses them can be faster.
/// </summary>
internal sealed class CeilingResponder : IDisposable
{
    /// <summary>Datagrams that one system call takes at most, unless told otherwise.</summary>
    public const int DefaultBatch = 64;

    private const int HeaderLength = 12;
    private const int ReceiveBuffer = 4 << 20;
    private readonly byte[] _records = [.. ExpectedRecords.Fixed.SelectMany(Record), .. Opt];
    private readonly Socket _socket;
    private readonly DatagramBatch _batch;
    private readonly BatchSocket _datagrams;
    private volatile bool _isStopped;

    /// <summary>Binds a socket.</summary>
    /// <param name="listen">Where to answer.</param>
    /// <param name="batch">Datagrams that one system call takes at most.</param>
    /// <param name="sendsGroups">Whether answers to one client are sent as one.</param>
    public CeilingResponder(IPEndPoint listen, int batch = DefaultBatch, bool sendsGroups = true)
    {
        _socket = new Socket(listen.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = ReceiveBuffer };
        _socket.Bind(listen);
        _batch = new DatagramBatch(batch);
        _datagrams = new BatchSocket(_socket, _batch, sendsGroups);
    }

    /// <summary>Where it answers.</summary>
    public IPEndPoint Endpoint => (IPEndPoint)_socket.LocalEndPoint!;

    private static byte[] Opt => [0, 0, 41, 1232 >> 8, 1232 & 0xFF, 0, 0, 0, 0, 0, 0];

    /// <summary>Answers until <see cref="Stop"/>.</summary>
    public void Run()
    {
        while (!_isStopped)
        {
            var count = _datagrams.Receive(wait: true);
            for (var i = 0; i < count; i++)
                _batch.Lengths[i] = Answer(_batch.Slot(i), _batch.Lengths[i]);
            _datagrams.Send();
        }
    }

    /// <summary>Ends <see cref="Run"/>, from another thread.</summary>
    public void Stop()
    {
        _isStopped = true;
        _datagrams.Interrupt();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _datagrams.Dispose();
        _socket.Dispose();
    }

    private int Answer(Span<byte> message, int length)
    {
        var end = HeaderLength;
        while (end < length && message[end] != 0)
            end += message[end] + 1;
        // The root's label, QTYPE and QCLASS.
        end += 5;
        if (end > length)
            return 0;
        // RFC 1035 section 4.1.1: QR and AA, two answers, one additional record.
        message[2] |= 0x84;
        message[7] = (byte)ExpectedRecords.Fixed.Length;
        message[11] = 1;
        _records.CopyTo(message[end..]);
        return end + _records.Length;
    }

    private static byte[] Record(NaptrOctets rdata)
    {
        // The owner is a pointer to the question.
        var record = new byte[12 + rdata.Length];
        ((ReadOnlySpan<byte>)[0xC0, HeaderLength, 0, 35, 0, 1]).CopyTo(record);
        BinaryPrimitives.WriteUInt32BigEndian(record.AsSpan(6), ExpectedRecords.Ttl);
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(10), (ushort)rdata.Length);
        rdata.ToArray().CopyTo(record, 12);
        return record;
    }
}
