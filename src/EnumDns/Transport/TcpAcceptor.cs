using System.Net;
using System.Net.Sockets;
using System.Numerics;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>Accepts the TCP connections of one address, enters them in the table and has them served.</summary>
internal sealed class TcpAcceptor : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan ShortPause = TimeSpan.FromMilliseconds(2);

    private readonly Socket _listener;
    private readonly EndPoint _endpoint;
    private readonly QueryResponder _responder;
    private readonly ConnectionTable _connections;
    private readonly ITcpTurns _turns;
    private readonly ILogger _logger;
    private readonly Task _loop;
    private int _errors;
    private volatile bool _isStopping;

    private TcpAcceptor(Socket listener, QueryResponder responder, ConnectionTable connections, ITcpTurns turns, ILogger logger)
    {
        _listener = listener;
        _endpoint = listener.LocalEndPoint!;
        _responder = responder;
        _connections = connections;
        _turns = turns;
        _logger = logger;
        _loop = RunAsync();
    }

    /// <summary>Takes over a listening socket and starts accepting.</summary>
    public static TcpAcceptor Start(Socket listener, QueryResponder responder, ConnectionTable connections, ITcpTurns turns, ILogger logger) =>
        new(listener, responder, connections, turns, logger);

    /// <summary>Stops accepting and releases the port; accepted connections go on.</summary>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        _listener.Dispose();
        await _loop;
    }

    private async Task RunAsync()
    {
        while (!_isStopping)
        {
            try
            {
                while (_connections.IsBehind && !_isStopping)
                    await Task.Delay(ShortPause);
                Admit(await _listener.AcceptAsync());
            }
            catch (Exception) when (_isStopping)
            {
                return;
            }
            catch (SocketException exception)
            {
                await SurviveAsync(exception.SocketErrorCode);
            }
        }
    }

    private void Admit(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            socket.Blocking = false;
            var source = SourceNetwork.Of(((IPEndPoint)socket.RemoteEndPoint!).Address);
            var connection = new TcpConnection(socket, source, _responder, _connections);
            _connections.Add(connection);
            _turns.Serve(connection);
        }
        catch (SocketException)
        {
            // The client is gone already.
            socket.Dispose();
        }
    }

    private async Task SurviveAsync(SocketError error)
    {
        if (error is SocketError.ConnectionAborted or SocketError.ConnectionReset)
            return;
        _errors++;
        if (BitOperations.IsPow2(_errors))
            TransportLog.AcceptFailed(_logger, _endpoint, error, _errors);
        // EMFILE and ENFILE: the connection stays in the queue, so room is made and the queue left alone for a moment.
        if (error == SocketError.TooManyOpenSockets)
            _connections.ShedIdlest();
        await Task.Delay(Pause);
    }
}
