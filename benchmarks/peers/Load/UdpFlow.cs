using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Peers.Load;

/// <summary>
/// A connected UDP socket. To send is as dear as to serve on loopback, so many queries are given to the system in one
/// piece, which it cuts (UDP segmentation offload): they have all the same length.
/// </summary>
internal sealed class UdpFlow : ILoadFlow
{
    // linux/udp.h: the option, and how many pieces one call may have on older kernels.
    private const int UdpLevel = 17;
    private const int SegmentOption = 103;
    private const int MaxSegments = 64;

    // For the answers of a whole window, whatever a packet takes in the kernel.
    private const int ReceiveBuffer = 4 << 20;

    private readonly QueryMix _mix;
    private readonly LoadTally _tally;
    private readonly Socket _socket;
    private readonly DatagramBatch _answers;
    private readonly BatchSocket _receiver;
    private readonly byte[] _train = new byte[MaxSegments * QueryMix.QueryLength];

    /// <summary>Connects a socket.</summary>
    /// <param name="server">The server.</param>
    /// <param name="outstanding">How many queries may wait at once.</param>
    /// <param name="mix">Draws the queries.</param>
    /// <param name="tally">Takes what comes of them.</param>
    /// <param name="answers">Where datagrams are received; flows of one thread may share it.</param>
    public UdpFlow(IPEndPoint server, int outstanding, QueryMix mix, LoadTally tally, DatagramBatch answers)
    {
        _mix = mix;
        _tally = tally;
        _answers = answers;
        Queries = new OutstandingQueries(outstanding);
        _socket = new Socket(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = ReceiveBuffer };
        _socket.Connect(server);
        _socket.SetRawSocketOption(UdpLevel, SegmentOption, BitConverter.GetBytes(QueryMix.QueryLength));
        _receiver = new BatchSocket(_socket, answers);
    }

    /// <inheritdoc/>
    public OutstandingQueries Queries { get; }

    /// <inheritdoc/>
    public int Descriptor => (int)_socket.Handle;

    /// <inheritdoc/>
    public void Send(int count, long since)
    {
        while (count > 0)
        {
            var length = Math.Min(count, MaxSegments);
            for (var i = 0; i < length; i++)
                Queries.Add(_mix, since).CopyTo(_train.AsSpan(i * QueryMix.QueryLength));
            // What is refused is lost, and counted so when its time is over: a server that is not there answers like that.
            _socket.Send(_train.AsSpan(0, length * QueryMix.QueryLength), SocketFlags.None, out _);
            _tally.Sent += length;
            count -= length;
        }
    }

    /// <inheritdoc/>
    public int Receive()
    {
        var count = _receiver.Receive(wait: false);
        var now = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
            _tally.Take(_answers.Slot(i)[.._answers.Lengths[i]], Queries, now);
        return count;
    }

    /// <inheritdoc/>
    public void Wait(TimeSpan longest) => _socket.Poll(longest, SelectMode.SelectRead);

    /// <inheritdoc/>
    public void Dispose()
    {
        _receiver.Dispose();
        _socket.Dispose();
    }
}
