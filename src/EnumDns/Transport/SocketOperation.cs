using System.Net.Sockets;
using System.Threading.Tasks.Sources;

namespace EnumDns.Transport;

/// <summary>
/// One asynchronous receive or send at a time on a connected socket, awaited without allocation. Ends with an error
/// code, never with an exception: connections that are closed under way are everyday and may come in floods.
/// </summary>
internal sealed class SocketOperation : SocketAsyncEventArgs, IValueTaskSource<SocketError>
{
    private ManualResetValueTaskSourceCore<SocketError> _source;

    /// <summary>An operation for one connection.</summary>
    public SocketOperation()
        : base(unsafeSuppressExecutionContextFlow: true)
    {
    }

    /// <summary>Waits, without holding a buffer, until the socket has octets to receive, or its end.</summary>
    public ValueTask<SocketError> WaitForDataAsync(Socket socket)
    {
        SetBuffer(Memory<byte>.Empty);
        _source.Reset();
        try
        {
            return Await(socket.ReceiveAsync(this));
        }
        catch (ObjectDisposedException)
        {
            return new(SocketError.OperationAborted);
        }
    }

    /// <summary>Sends octets, perhaps not all; <see cref="SocketAsyncEventArgs.BytesTransferred"/> tells how many.</summary>
    public ValueTask<SocketError> SendAsync(Socket socket, Memory<byte> octets)
    {
        SetBuffer(octets);
        _source.Reset();
        try
        {
            return Await(socket.SendAsync(this));
        }
        catch (ObjectDisposedException)
        {
            return new(SocketError.OperationAborted);
        }
    }

    SocketError IValueTaskSource<SocketError>.GetResult(short token) => _source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<SocketError>.GetStatus(short token) => _source.GetStatus(token);

    void IValueTaskSource<SocketError>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _source.OnCompleted(continuation, state, token, flags);

    /// <inheritdoc/>
    protected override void OnCompleted(SocketAsyncEventArgs e) => _source.SetResult(SocketError);

    private ValueTask<SocketError> Await(bool isPending) => isPending ? new(this, _source.Version) : new(SocketError);
}
