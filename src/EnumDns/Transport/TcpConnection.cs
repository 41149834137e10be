using System.Net.Sockets;
using EnumDns.Serving;
using EnumDns.Zones.Answers;

namespace EnumDns.Transport;

/// <summary>
/// One TCP connection. It takes turns, one at a time and on whatever thread: receive what is there, answer each whole
/// message, send the responses together. Between turns it holds memory only for what is unfinished.
/// </summary>
internal sealed class TcpConnection
{
    private readonly QueryResponder _responder;
    private readonly ConnectionTable _table;
    private readonly AddressFamily _family;
    private readonly Lock _ending = new();
    private readonly TcpInput _input = new();
    private readonly TcpOutput _output = new();
    private long _idleDeadline;
    private long _messageDeadline;
    private long _deadline;
    private bool _isBlocked;
    private bool _hasEnded;
    private volatile TurnEnd _state = TurnEnd.Waiting;

    /// <summary>Takes over a connected socket that does not block.</summary>
    public TcpConnection(Socket socket, SourceNetwork source, QueryResponder responder, ConnectionTable table)
    {
        Socket = socket;
        Descriptor = (int)socket.Handle;
        _responder = responder;
        _table = table;
        _family = socket.AddressFamily;
        Source = source;
        _idleDeadline = _deadline = table.Now + table.IdleTimeout;
        TouchedAt = table.Now;
        InAll = new(this);
        InSource = new(this);
    }

    /// <summary>The socket, for whoever gives the turns.</summary>
    public Socket Socket { get; }

    /// <summary>The same as the system knows it; only until <see cref="End"/>.</summary>
    public int Descriptor { get; }

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

    /// <summary>How its last turn ended; <see cref="TurnEnd.Waiting"/> before the first, and <see cref="TurnEnd.More"/> within one.</summary>
    public TurnEnd State => _state;

    /// <summary>Whether it waits for octets of the client with nothing left to answer or to send.</summary>
    public bool IsAtRest => _state is TurnEnd.Waiting;

    /// <summary>Takes a turn. Never throws.</summary>
    /// <returns>What it waits for; after <see cref="TurnEnd.Closed"/> only <see cref="End"/> may follow.</returns>
    public TurnEnd TakeTurn()
    {
        _state = TurnEnd.More;
        try
        {
            var end = _isBlocked ? SendRest() : ReceiveAndAnswer();
            return _state = _table.IsStopping && end is not TurnEnd.Blocked ? TurnEnd.Closed : end;
        }
        catch (Exception exception)
        {
            _table.NoteDefect(exception);
            return _state = TurnEnd.Closed;
        }
    }

    /// <summary>After a turn that ended blocked: sends the rest as fast as the client takes it, without a turn.</summary>
    public ValueTask<SocketError> SendRestAsync(SocketOperation operation) => _output.SendRestAsync(Socket, operation);

    /// <summary>Has it end in good order, from any thread: the client sees the end of the stream, and the connection in its next turn.</summary>
    public void Close() => ShutDown(isReset: false);

    /// <summary>The same at once, from any thread: whatever the client has not taken is dropped, and it sees a reset.</summary>
    public void Abort() => ShutDown(isReset: true);

    /// <summary>Gives everything back, once, after the last turn.</summary>
    public void End()
    {
        // Where another thread is in the midst of a call, the runtime would have the kernel send a reset.
        lock (_ending)
        {
            _hasEnded = true;
            Socket.Dispose();
        }

        _input.Release();
        _output.Release();
        _table.Remove(this);
    }

    private void ShutDown(bool isReset)
    {
        lock (_ending)
        {
            if (_hasEnded)
                return;
            try
            {
                if (isReset)
                    Socket.LingerState = new LingerOption(enable: true, seconds: 0);
                // Not Dispose: the connection is to see it, and that ends whatever it waits for.
                Socket.Shutdown(SocketShutdown.Both);
            }
            catch (SocketException)
            {
                // Broken meanwhile, which the connection sees as well.
            }
        }
    }

    private TurnEnd SendRest()
    {
        var error = _output.SendRest(Socket);
        if (error != SocketError.Success)
            return error == SocketError.WouldBlock ? TurnEnd.Blocked : TurnEnd.Closed;
        _isBlocked = false;
        SetDeadline(hasAnswered: true, hasBegun: false);
        return TurnEnd.More;
    }

    private TurnEnd ReceiveAndAnswer()
    {
        _input.Begin(TcpScratch.OfThread);
        _output.Begin(TcpScratch.OfThread);
        var wasEmpty = _input.IsEmpty;
        var received = _input.HasWholeMessage ? SocketError.Success : _input.Receive(Socket);
        if (received != SocketError.Success)
            return received == SocketError.WouldBlock ? TurnEnd.Waiting : TurnEnd.Closed;

        var sent = AnswerMessages(out var answered);
        // Before the responses leave: a client that has its answer can count on the time that follows.
        SetDeadline(answered > 0, wasEmpty);
        if (sent == SocketError.Success)
            sent = _output.Send(Socket);
        var hasMore = _input.HasWholeMessage;
        _input.Keep();
        return sent switch
        {
            SocketError.Success => hasMore ? TurnEnd.More : TurnEnd.Waiting,
            SocketError.WouldBlock => Block(),
            _ => TurnEnd.Closed,
        };
    }

    private SocketError AnswerMessages(out int answered)
    {
        answered = 0;
        var context = new ClientContext(IsTcp: true, _family, _table.IdleTimeoutToTell);
        var group = new NumberGroup();
        var (next, lookedUp) = (0, 0);
        while (!_output.HasSentItsShare)
        {
            // What has come together is looked up together.
            if (next == lookedUp)
                (next, lookedUp) = (0, LookUpTogether(group));
            if (!_input.TryTake(out var message))
                break;
            var length = next < lookedUp
                ? _responder.Respond(in group[next++], message, _output.Room, context)
                : _responder.Respond(message, _output.Room, context);
            // Silence concerns the message only: queries around it are answered.
            if (length == 0)
                continue;
            answered++;
            _output.Add(length);
            if (_output.IsDue && _output.Send(Socket) is var error && error != SocketError.Success)
                return error;
        }

        return SocketError.Success;
    }

    private int LookUpTogether(Span<NumberQuestion> questions)
    {
        var (count, offset) = (0, 0);
        while (count < questions.Length
            && _input.TryLook(ref offset, out var octets, out var length)
            && _responder.TryBegin(octets, length, ref questions[count]))
            count++;
        NumberLookup.Find(questions[..count]);
        return count;
    }

    private TurnEnd Block()
    {
        _isBlocked = true;
        Volatile.Write(ref _deadline, _table.Now + _table.WriteTimeout);
        return TurnEnd.Blocked;
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
