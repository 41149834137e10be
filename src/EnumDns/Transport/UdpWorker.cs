using System.Net;
using System.Net.Sockets;
using System.Numerics;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// One thread that receives a datagram, has it answered and sends the response, in blocking calls and without
/// allocation. Works on every operating system.
/// </summary>
internal sealed class UdpWorker : IDisposable
{
    /// <summary>Octets that a response over UDP may take at most; the responder keeps to the client's size and less.</summary>
    public const int ResponseCapacity = 4096;

    private const int LargestDatagram = 65535;
    private const int StackSize = 256 * 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly Socket _socket;
    private readonly IPEndPoint _endpoint;
    private readonly QueryResponder _responder;
    private readonly ILogger _logger;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _stopping = new();
    private long _queries;
    private int _errors;
    private int _failures;

    /// <summary>Takes over a bound socket.</summary>
    public UdpWorker(Socket socket, IPEndPoint endpoint, QueryResponder responder, ILogger logger)
    {
        _socket = socket;
        _endpoint = endpoint;
        _responder = responder;
        _logger = logger;
        _thread = new Thread(Run, StackSize) { IsBackground = true, Name = $"udp {endpoint}" };
    }

    /// <summary>Datagrams received since the start.</summary>
    public long Queries => Volatile.Read(ref _queries);

    /// <summary>Starts the thread.</summary>
    public void Start() => _thread.Start();

    /// <summary>Ends the blocking receive, waits for the thread and releases the port.</summary>
    public void Dispose()
    {
        _stopping.Set();
        _socket.Dispose();
        if (_thread.ThreadState.HasFlag(ThreadState.Unstarted) || _thread.Join(TimeSpan.FromSeconds(5)))
            _stopping.Dispose();
    }

    private void Run()
    {
        var query = GC.AllocateUninitializedArray<byte>(LargestDatagram, pinned: true);
        var response = GC.AllocateUninitializedArray<byte>(ResponseCapacity, pinned: true);
        var client = new SocketAddress(_endpoint.AddressFamily);
        while (!_stopping.IsSet)
        {
            try
            {
                Serve(query, response, client);
            }
            catch (Exception) when (_stopping.IsSet)
            {
                return;
            }
            catch (SocketException exception)
            {
                SurviveError(exception.SocketErrorCode);
            }
            catch (Exception exception)
            {
                SurviveFailure(exception);
            }
        }
    }

    private void Serve(byte[] query, byte[] response, SocketAddress client)
    {
        var context = new ClientContext(IsTcp: false, _endpoint.AddressFamily);
        while (!_stopping.IsSet)
        {
            var received = _socket.ReceiveFrom(query, SocketFlags.None, client);
            Volatile.Write(ref _queries, _queries + 1);
            // Port 0 can only be forged, and sending to it is an error that costs more than the query.
            if ((client[2] | client[3]) == 0)
                continue;
            var length = _responder.Respond(query.AsSpan(0, received), response, context);
            if (length > 0)
                _socket.SendTo(response.AsSpan(0, length), SocketFlags.None, client);
        }
    }

    // Errors are about one client (ECONNREFUSED, ENETUNREACH, EPERM from a packet filter) or about a lack that passes
    // (ENOBUFS, an interface that is down). None ends the loop; many in a row must not make it spin.
    private void SurviveError(SocketError error)
    {
        if (BitOperations.IsPow2(++_errors))
            TransportLog.UdpError(_logger, _endpoint, error, _errors);
        if (error is SocketError.NoBufferSpaceAvailable or SocketError.NetworkDown)
            _stopping.Wait(Pause);
    }

    private void SurviveFailure(Exception exception)
    {
        if (BitOperations.IsPow2(++_failures))
            TransportLog.ResponderFailed(_logger, _endpoint, _failures, exception);
    }
}
