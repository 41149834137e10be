using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EnumDns.Peers.Load;

/// <summary>
/// A TCP connection that stays, with several queries under way: those that may be sent go out in one piece, and the
/// answers are taken in any order. A connection that the server closes is opened again; its queries are lost.
/// </summary>
internal sealed class TcpFlow : ILoadFlow
{
    private const int LengthOctets = 2;
    private readonly IPEndPoint _server;
    private readonly QueryMix _mix;
    private readonly LoadTally _tally;
    private readonly byte[] _output;
    private readonly byte[] _input = new byte[2 * (LengthOctets + ushort.MaxValue)];
    private Socket _socket;
    private int _outputStart;
    private int _outputEnd;
    private int _inputEnd;

    /// <summary>Opens a connection.</summary>
    /// <param name="server">The server.</param>
    /// <param name="outstanding">How many queries may wait at once.</param>
    /// <param name="mix">Draws the queries.</param>
    /// <param name="tally">Takes what comes of them.</param>
    public TcpFlow(IPEndPoint server, int outstanding, QueryMix mix, LoadTally tally)
    {
        _server = server;
        _mix = mix;
        _tally = tally;
        _output = new byte[outstanding * (LengthOctets + QueryMix.QueryLength)];
        Queries = new OutstandingQueries(outstanding);
        _socket = Connect();
    }

    /// <inheritdoc/>
    public OutstandingQueries Queries { get; }

    /// <inheritdoc/>
    public int Descriptor => (int)_socket.Handle;

    /// <inheritdoc/>
    public void Send(int count, long since)
    {
        // What could not be sent yet is still there, and never more than there is room for.
        _output.AsSpan(_outputStart, _outputEnd - _outputStart).CopyTo(_output);
        _outputEnd -= _outputStart;
        _outputStart = 0;
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(_output.AsSpan(_outputEnd), QueryMix.QueryLength);
            Queries.Add(_mix, since).CopyTo(_output.AsSpan(_outputEnd + LengthOctets));
            _outputEnd += LengthOctets + QueryMix.QueryLength;
        }

        _tally.Sent += count;
        Flush();
    }

    /// <inheritdoc/>
    public int Receive()
    {
        if (_outputStart < _outputEnd)
            Flush();
        var received = _socket.Receive(_input.AsSpan(_inputEnd), SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock)
            return 0;
        if (error is not SocketError.Success || received == 0)
        {
            Reconnect();
            return 0;
        }

        _inputEnd += received;
        return TakeFrames();
    }

    /// <inheritdoc/>
    public void Wait(TimeSpan longest) => _socket.Poll(longest, SelectMode.SelectRead);

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private int TakeFrames()
    {
        var now = Stopwatch.GetTimestamp();
        var taken = 0;
        var start = 0;
        while (_inputEnd - start >= LengthOctets)
        {
            // RFC 1035 section 4.2.2: two octets of length before each message.
            var end = start + LengthOctets + BinaryPrimitives.ReadUInt16BigEndian(_input.AsSpan(start));
            if (end > _inputEnd)
                break;
            _tally.Take(_input.AsSpan((start + LengthOctets)..end), Queries, now);
            taken++;
            start = end;
        }

        _input.AsSpan(start, _inputEnd - start).CopyTo(_input);
        _inputEnd -= start;
        return taken;
    }

    private void Flush()
    {
        var sent = _socket.Send(_output.AsSpan(_outputStart, _outputEnd - _outputStart), SocketFlags.None, out var error);
        if (error is SocketError.Success)
            _outputStart += sent;
    }

    private void Reconnect()
    {
        _socket.Dispose();
        _tally.Lost += Queries.Expire(long.MaxValue);
        _outputStart = _outputEnd = _inputEnd = 0;
        _socket = Connect();
    }

    private Socket Connect()
    {
        var socket = new Socket(_server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(_server);
        socket.Blocking = false;
        return socket;
    }
}
