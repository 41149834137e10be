using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>Turns on every operating system: on the thread pool, and between turns on no thread at all.</summary>
internal sealed class PoolTurns : ITcpTurns
{
    /// <inheritdoc/>
    public void Serve(TcpConnection connection) => _ = RunAsync(connection);

    /// <summary>Nothing to give back: connections end by themselves.</summary>
    public void Dispose()
    {
    }

    private static async Task RunAsync(TcpConnection connection)
    {
        await Task.Yield();
        using var operation = new SocketOperation();
        try
        {
            await ServeAsync(connection, operation);
        }
        finally
        {
            connection.End();
        }
    }

    // One method for all turns: another asynchronous one within would cost memory for each query.
    private static async Task ServeAsync(TcpConnection connection, SocketOperation operation)
    {
        var error = SocketError.Success;
        while (error == SocketError.Success)
        {
            switch (connection.TakeTurn())
            {
                case TurnEnd.Waiting:
                    var wait = operation.WaitForDataAsync(connection.Socket);
                    // A client that always has more on its way must still queue behind the others.
                    if (wait.IsCompleted)
                        await Task.Yield();
                    error = await wait;
                    break;
                case TurnEnd.More:
                    await Task.Yield();
                    break;
                case TurnEnd.Blocked:
                    error = await connection.SendRestAsync(operation);
                    break;
                default:
                    return;
            }
        }
    }
}
