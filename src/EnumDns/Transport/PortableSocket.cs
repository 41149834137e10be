using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;

namespace EnumDns.Transport;

/// <summary>
/// One datagram at a time, with the calls that every operating system has. Allocates nothing but where a call fails.
/// </summary>
/// <param name="socket">A bound UDP socket in blocking mode.</param>
/// <param name="batch">What is received into and sent from: its first slot is used.</param>
internal sealed class PortableSocket(Socket socket, DatagramBatch batch) : IDatagramSocket
{
    private readonly SocketAddress _client = new(socket.AddressFamily);

    /// <inheritdoc/>
    public SocketError LastError { get; private set; }

    /// <inheritdoc/>
    public int Receive(bool wait)
    {
        batch.Count = 0;
        try
        {
            LastError = SocketError.Success;
            if (!wait && socket.Available == 0)
                return 0;
            var length = socket.ReceiveFrom(batch.Slot(0), SocketFlags.None, _client);
            batch.Lengths[0] = (_client[2] | _client[3]) == 0 ? 0 : length;
            return batch.Count = 1;
        }
        catch (SocketException exception)
        {
            LastError = exception.SocketErrorCode;
        }
        catch (ObjectDisposedException)
        {
            // Interrupted.
        }

        return 0;
    }

    /// <inheritdoc/>
    public int Send()
    {
        try
        {
            LastError = SocketError.Success;
            if (batch.Count == 0 || batch.Lengths[0] == 0)
                return 0;
            socket.SendTo(batch.Slot(0)[..batch.Lengths[0]], SocketFlags.None, _client);
            return 1;
        }
        catch (SocketException exception)
        {
            LastError = exception.SocketErrorCode;
        }
        catch (ObjectDisposedException)
        {
            // Interrupted.
        }

        return 0;
    }

    /// <inheritdoc/>
    // One by one they are received anyway, and the runtime's shortest sleep is a millisecond.
    public void Gather(TimeSpan pause)
    {
    }

    /// <inheritdoc/>
    // Not every system ends a wait in any other way.
    public void Interrupt() => socket.Dispose();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
