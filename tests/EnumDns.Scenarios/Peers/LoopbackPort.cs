using System.Net;
using System.Net.Sockets;

namespace EnumDns.Scenarios.Peers;

/// <summary>Finds loopback ports that are free for both UDP and TCP.</summary>
internal static class LoopbackPort
{
    // Below the range that the system gives to outgoing sockets (from 32768), so that nobody takes a port between our look and a server's bind.
    private static int _next = 12000 + (Environment.ProcessId % 1000 * 20);
    private static int _nextResolver = Environment.ProcessId;

    /// <summary>Port 53 of a loopback address that nothing is bound to: a resolv.conf names addresses, not ports. Needs the right to bind it.</summary>
    public static IPEndPoint NextResolver()
    {
        for (var attempt = 0; ; attempt++)
        {
            var next = Interlocked.Increment(ref _nextResolver);
            var endpoint = new IPEndPoint(new IPAddress([127, 53, (byte)(next >> 8), (byte)next]), 53);
            try
            {
                using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                udp.Bind(endpoint);
                return endpoint;
            }
            catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AccessDenied)
            {
                throw new InvalidOperationException("Port 53 must be bound to show our server to programs as their resolver. Run the scenarios as root.", failure);
            }
            catch (SocketException) when (attempt < 100)
            {
                // Taken by another program: try the next.
            }
        }
    }

    /// <summary>A port that nothing is bound to, not given out before by this process.</summary>
    public static IPEndPoint Next()
    {
        while (true)
        {
            var endpoint = new IPEndPoint(IPAddress.Loopback, Interlocked.Increment(ref _next));
            try
            {
                using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
                using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                udp.Bind(endpoint);
                tcp.Bind(endpoint);
                return endpoint;
            }
            catch (SocketException)
            {
                // Taken by another program: try the next.
            }
        }
    }
}
