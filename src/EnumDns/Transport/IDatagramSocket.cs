using System.Net.Sockets;
using EnumDns.Serving;

namespace EnumDns.Transport;

/// <summary>
/// Fills one <see cref="DatagramBatch"/> with datagrams and sends it back, over a UDP socket that it does not own. One
/// thread uses it; none of its members throws for what the network does.
/// </summary>
internal interface IDatagramSocket : IDisposable
{
    /// <summary>What went wrong in the last call of <see cref="Receive"/> or <see cref="Send"/>, or success.</summary>
    SocketError LastError { get; }

    /// <summary>
    /// Fills the batch with datagrams that are there, as many as it holds. A datagram that cannot be answered (source
    /// port 0, which can only be forged; too large for its slot) is there with length 0.
    /// </summary>
    /// <param name="wait">Whether to wait for the first one.</param>
    /// <returns>
    /// How many came. 0 without an error: none was there, or the wait was interrupted. After an <see cref="Interrupt"/>
    /// one empty datagram may be seen that no one sent.
    /// </returns>
    int Receive(bool wait);

    /// <summary>
    /// Sends each slot of the batch that has a length, a received one to where it came from. A datagram that the system
    /// does not take is left out, and those behind it are sent.
    /// </summary>
    /// <returns>How many the system took.</returns>
    int Send();

    /// <summary>Lets datagrams gather for a time before the next <see cref="Receive"/>, where that saves anything.</summary>
    void Gather(TimeSpan pause);

    /// <summary>
    /// Ends the wait of another thread in <see cref="Receive"/>, and every later one at once. The only member that
    /// another thread may call, and not after this is disposed.
    /// </summary>
    void Interrupt();
}
