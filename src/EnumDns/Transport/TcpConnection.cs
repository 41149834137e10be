using System.Net.Sockets;
using EnumDns.Serving;

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
    private readonly AddressFamily _family;
    private readonly SocketOperation _operation = new();
    private readonly TcpInput _input = new();
    private readonly TcpOutput _output = new();
    private long _idleDeadline;
    private long _messageDeadline;
    private long _deadline;
    private volatile bool _isAtRest;
    private volatile bool _isBlocked;

    /// <summary>Takes over a connected socket.</summary>
    public TcpConnection(Socket socket, SourceNetwork source, QueryResponder responder, ConnectionTable table)
    {
        _socket = socket;
        _responder = responder;
        _table = table;
        _family = socket.AddressFamily;
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

    /// <summary>Whether it waits for the client to accept responses.</summary>
    public bool IsBlocked => _isBlocked;

    /// <summary>Serves the connection to its end.</summary>
    public async Task RunAsync()
    {
        try
        {
            await Task.Yield();
            await ServeAsync();
        }
        catch (ObjectDisposedException)
        {
            // Cut off by the table in the midst of a turn.
        }
        catch (Exception exception)
        {
            _table.NoteDefect(exception);
        }
        finally
        {
            Dispose();
            _table.Remove(this);
        }
    }

    /// <summary>Ends in good order: the client sees the end of the stream, and the connection its own and goes.</summary>
    public void Close()
    {
        try
        {
            // Not Dispose: under a pending receive the runtime would have the kernel send a reset.
            _socket.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Ended by itself meanwhile.
        }
    }

    /// <summary>Ends at once, dropping whatever the client has not taken; the client sees a reset.</summary>
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

        _socket.Dispose();
    }

    /// <summary>Gives everything back; only for the connection itself, after its last turn.</summary>
    public void Dispose()
    {
        _socket.Dispose();
        _input.Release();
        _output.Release();
        _operation.Dispose();
    }

    // One method for all turns: another asynchronous one within would cost memory for each query.
    private async Task ServeAsync()
    {
        var error = SocketError.Success;
        while (error == SocketError.Success && !_table.IsStopping)
        {
            switch (TakeTurn())
            {
                case TurnEnd.Waiting:
                    _isAtRest = true;
                    var wait = _operation.WaitForDataAsync(_socket);
                    // A client that always has more on its way must still queue behind the others.
                    if (wait.IsCompleted)
                        await Task.Yield();
                    error = await wait;
                    _isAtRest = false;
                    break;
                case TurnEnd.More:
                    await Task.Yield();
                    break;
                case TurnEnd.Blocked:
                    error = await SendRestAsync();
                    break;
                default:
                    return;
            }
        }
    }

    private async ValueTask<SocketError> SendRestAsync()
    {
        Volatile.Write(ref _deadline, _table.Now + _table.WriteTimeout);
        _isBlocked = true;
        var error = await _output.SendRestAsync(_socket, _operation);
        _isBlocked = false;
        SetDeadline(hasAnswered: true, hasBegun: false);
        return error;
    }

    private TurnEnd TakeTurn()
    {
        _input.Begin(TcpScratch.OfThread);
        _output.Begin(TcpScratch.OfThread);
        var wasEmpty = _input.IsEmpty;
        var received = _input.HasWholeMessage ? SocketError.Success : _input.Receive(_socket);
        if (received != SocketError.Success)
            return received == SocketError.WouldBlock ? TurnEnd.Waiting : TurnEnd.Closed;

        var sent = AnswerMessages(out var answered);
        // Before the responses leave: a client that has its answer can count on the time that follows.
        SetDeadline(answered > 0, wasEmpty);
        if (sent == SocketError.Success)
            sent = _output.Send(_socket);
        var mayHaveMore = _input.HasWholeMessage || _input.MayHaveMore;
        _input.Keep();
        return sent switch
        {
            SocketError.Success => mayHaveMore ? TurnEnd.More : TurnEnd.Waiting,
            SocketError.WouldBlock => TurnEnd.Blocked,
            _ => TurnEnd.Closed,
        };
    }

    private SocketError AnswerMessages(out int answered)
    {
        answered = 0;
        var context = new ClientContext(IsTcp: true, _family, _table.IdleTimeoutToTell);
        while (!_output.HasSentItsShare && _input.TryTake(out var message))
        {
            var length = _responder.Respond(message, _output.Room, context);
            // Silence concerns the message only: queries around it are answered.
            if (length == 0)
                continue;
            answered++;
            _output.Add(length);
            if (_output.IsDue && _output.Send(_socket) is var error && error != SocketError.Success)
                return error;
        }

        return SocketError.Success;
    }

    // Only an answered query keeps a connection open: neither octets of an unfinished message nor messages that are met
    // with silence prolong its time.
    private void SetDeadline(bool hasAnswered, bool hasBegun)
    {
        var now = _table.Now;
        if (hasAnswered)
        {
            _idleDeadline = now + _table.IdleTimeout;
            _table.Touch(this, now);
        }

        if (hasAnswered || hasBegun)
            _messageDeadline = now + _table.MessageTimeout;
        Volatile.Write(ref _deadline, _input.IsEmpty ? _idleDeadline : _messageDeadline);
    }
}
