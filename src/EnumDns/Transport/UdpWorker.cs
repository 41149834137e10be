using System.Net;
using System.Net.Sockets;
using System.Numerics;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// One thread that receives datagrams, has them answered and sends the responses: as many at a time as are there, where
/// the system can (<see cref="BatchSocket"/>), one at a time elsewhere. Blocking calls, no allocation.
/// </summary>
internal sealed class UdpWorker : IDisposable
{
    /// <summary>Datagrams that are received, answered and sent together, at most.</summary>
    public const int BatchCapacity = 64;

    /// <summary>Octets that a response over UDP may take at most; the responder keeps to the client's size and less.</summary>
    public const int ResponseCapacity = 4096;

    private const int StackSize = 256 * 1024;
    private const int ErrorsToleratedInARow = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly Socket _socket;
    private readonly IPEndPoint _endpoint;
    private readonly QueryResponder _responder;
    private readonly ILogger _logger;
    private readonly DatagramBatch _batch;
    private readonly IDatagramSocket _datagrams;
    private readonly GatherPace? _pace;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _stopping = new();
    private long _queries;
    private int _errors;
    private int _errorsInARow;
    private int _failures;

    /// <summary>Takes over a bound socket.</summary>
    public UdpWorker(Socket socket, IPEndPoint endpoint, QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider time)
    {
        _socket = socket;
        _endpoint = endpoint;
        _responder = responder;
        _logger = logger;
        var isBatched = BatchSocket.IsSupported && !options.UdpOneByOne;
        _batch = new DatagramBatch(isBatched ? BatchCapacity : 1);
        _datagrams = isBatched ? new BatchSocket(socket, _batch) : new PortableSocket(socket, _batch);
        _pace = isBatched && options.UdpGathers ? new GatherPace(time) : null;
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
        _datagrams.Interrupt();
        // The socket stays open while the thread may use it, so that its descriptor cannot become another's.
        if (!_thread.ThreadState.HasFlag(ThreadState.Unstarted) && !_thread.Join(StopPatience))
            return;
        _datagrams.Dispose();
        _socket.Dispose();
        _stopping.Dispose();
    }

    private void Run()
    {
        while (!_stopping.IsSet)
        {
            try
            {
                Serve();
            }
            catch (Exception exception)
            {
                SurviveFailure(exception);
            }
        }
    }

    private void Serve()
    {
        var context = new ClientContext(IsTcp: false, _endpoint.AddressFamily);
        while (true)
        {
            var received = _datagrams.Receive(wait: true);
            if (_stopping.IsSet)
                return;
            if (_datagrams.LastError is not SocketError.Success)
                SurviveError(_datagrams.LastError);
            if (received == 0)
                continue;

            _errorsInARow = 0;
            Volatile.Write(ref _queries, _queries + received);
            _responder.Respond(_batch, context);
            _datagrams.Send();
            if (_datagrams.LastError is not SocketError.Success)
                SurviveError(_datagrams.LastError);
            if (_pace?.Pays(received) is true)
                _datagrams.Gather(GatherPace.Pause);
        }
    }

    // Errors are about one client (ECONNREFUSED, ENETUNREACH, EPERM from a packet filter) or about a lack that passes
    // (ENOBUFS, an interface that is down). None ends the loop; many in a row must not make it spin.
    private void SurviveError(SocketError error)
    {
        if (BitOperations.IsPow2(++_errors))
            TransportLog.UdpError(_logger, _endpoint, error, _errors);
        if (error is SocketError.NoBufferSpaceAvailable or SocketError.NetworkDown || ++_errorsInARow > ErrorsToleratedInARow)
            _stopping.Wait(Pause);
    }

    private void SurviveFailure(Exception exception)
    {
        if (BitOperations.IsPow2(++_failures))
            TransportLog.ResponderFailed(_logger, _endpoint, _failures, exception);
    }
}
