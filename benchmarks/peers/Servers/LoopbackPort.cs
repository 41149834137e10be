using System.Net;
using System.Net.Sockets;

namespace EnumDns.Peers.Servers;

/// <summary>Finds loopback ports that are free for both UDP and TCP.</summary>
internal static class LoopbackPort
{
    // Below the range that the system gives to outgoing sockets (from 32768).
    private static int _next = 22000 + (Environment.ProcessId % 400 * 20);

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
