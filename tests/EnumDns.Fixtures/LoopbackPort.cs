using System.Net;
using System.Net.Sockets;

namespace EnumDns.Fixtures;

/// <summary>Finds loopback ports that are free for both UDP and TCP.</summary>
public static class LoopbackPort
{
    // Below the range that the system gives to outgoing sockets (from 32768), so that nobody takes a port between our look and a server's bind.
    private static int _next = 12000 + (Environment.ProcessId % 1000 * 20);

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
