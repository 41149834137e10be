using System.Net.Sockets;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// One TCP connection. It takes turns on pool threads: receive what is there, answer each whole message, send the
/// responses together; between turns it waits and holds no thread, and memory only for what is unfinished.
/// </summary>
internal sealed class TcpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly QueryResponder _responder;
    private readonly ConnectionTable _table;
    private readonly ClientContext _context;
    private readonly SocketOperation _operation = new();
    private readonly TcpInput _input = new();
    private readonly TcpOutput _output = new();
    private long _idleDeadline;
    private long _messageDeadline;
    private long _deadline;
    private volatile bool _isAtRest;

    /// <summary>Takes over a connected socket.</summary>
    public TcpConnection(Socket socket, SourceNetwork source, QueryResponder responder, ConnectionTable table)
    {
        _socket = socket;
        _responder = responder;
        _table = table;
        _context = new ClientContext(IsTcp: true, socket.AddressFamily);
        Source = source;
        _idleDeadline = _deadline = table.Now + table.IdleTimeout;
        TouchedAt = table.Now;
        InAll = new(this);
        InSource = new(this);
    }

    /// <summary>Whom the per-source cap counts this connection for.</summary>
    public SourceNetwork Source { get; }

    /// <summary>Its place among all connections.</summary>
    public LinkedListNode<TcpConnection> InAll { get; }

    /// <summary>Its place among the connections of its source.</summary>
    public LinkedListNode<TcpConnection> InSource { get; }

    /// <summary>When the table last moved it to the busy end of its lists; the table's to write.</summary>
    public long TouchedAt { get; set; }

    /// <summary>When it is cut off unless something happens, as a timestamp of the table's clock.</summary>
    public long Deadline => Volatile.Read(ref _deadline);

    /// <summary>Whether it waits for the client with nothing left to send.</summary>
    public bool IsAtRest => _isAtRest;

    /// <summary>Serves the connection to its end.</summary>
    public async Task RunAsync(ILogger logger)
    {
        try
        {
            await Task.Yield();
            while (await TakeTurnAsync() == SocketError.Success && !_table.IsStopping)
            {
            }
        }
        catch (ObjectDisposedException)
        {
            // Closed by the table in the midst of a turn.
        }
        catch (Exception exception)
        {
            TransportLog.ConnectionFailed(logger, exception);
        }
        finally
        {
            _table.Remove(this);
            Dispose();
        }
    }

    /// <summary>Closes in good order; the client sees the end of the stream.</summary>
    public void Close() => _socket.Dispose();

    /// <summary>Closes at once, dropping whatever the client has not taken; the client sees a reset.</summary>
    public void Abort()
    {
        try
        {
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Ended by itself meanwhile.
        }

        Close();
    }

    /// <summary>Gives everything back; only for the connection itself, after its last turn.</summary>
    public void Dispose()
    {
        Close();
        _input.Release();
        _output.Release();
        _operation.Dispose();
    }

    private async ValueTask<SocketError> TakeTurnAsync()
    {
        switch (TakeTurn())
        {
            case TurnEnd.Blocked:
                var error = await _output.SendRestAsync(_socket, _operation);
                SetDeadline(hasAnswered: true, hasTaken: true);
                return error;
            case TurnEnd.Waiting:
                return await WaitAsync();
            case TurnEnd.More:
                await Task.Yield();
                return SocketError.Success;
            default:
                return SocketError.Disconnecting;
        }
    }

    private async ValueTask<SocketError> WaitAsync()
    {
        _isAtRest = true;
        var wait = _operation.WaitForDataAsync(_socket);
        // A client that always has more on its way must still queue behind the others.
        if (wait.IsCompleted)
            await Task.Yield();
        var error = await wait;
        _isAtRest = false;
        return error;
    }

    private TurnEnd TakeTurn()
    {
        _input.Begin(TcpScratch.OfThread);
        _output.Begin(TcpScratch.OfThread);
        var wasEmpty = _input.IsEmpty;
        if (!_input.HasWholeMessage)
        {
            var received = _input.Receive(_socket);
            if (received == SocketError.WouldBlock)
                return TurnEnd.Waiting;
            if (received != SocketError.Success)
                return TurnEnd.Closed;
        }

        var sent = AnswerMessages(out var taken, out var answered);
        if (sent is not (SocketError.Success or SocketError.WouldBlock))
            return TurnEnd.Closed;
        var mayHaveMore = _input.HasWholeMessage || _input.MayHaveMore;
        _input.Keep();
        SetDeadline(answered > 0, taken > 0 || wasEmpty);
        if (sent == SocketError.Success)
            return mayHaveMore ? TurnEnd.More : TurnEnd.Waiting;
        Volatile.Write(ref _deadline, _table.Now + _table.WriteTimeout);
        return TurnEnd.Blocked;
    }

    private SocketError AnswerMessages(out int taken, out int answered)
    {
        taken = answered = 0;
        while (!_output.HasSentItsShare && _input.TryTake(out var message))
        {
            taken++;
            // A message that deserves silence (RFC 1035 has no answer to a response) leaves the stream as it is.
            var length = _responder.Respond(message, _output.Room, _context);
            if (length == 0)
                continue;
            answered++;
            _output.Add(length);
            if (_output.IsDue && _output.Send(_socket) is var error && error != SocketError.Success)
                return error;
        }

        return _output.Send(_socket);
    }

    // Only an answered query keeps an idle connection open; octets of an unfinished message do not prolong its time.
    private void SetDeadline(bool hasAnswered, bool hasTaken)
    {
        var now = _table.Now;
        if (hasAnswered)
        {
            _idleDeadline = now + _table.IdleTimeout;
            _table.Touch(this, now);
        }

        if (hasTaken)
            _messageDeadline = now + _table.MessageTimeout;
        Volatile.Write(ref _deadline, _input.IsEmpty ? _idleDeadline : _messageDeadline);
    }
}
