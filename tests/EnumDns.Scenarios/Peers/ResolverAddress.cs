using System.Net;
using System.Net.Sockets;

namespace EnumDns.Scenarios.Peers;

/// <summary>Finds loopback addresses for servers that other programs have as their resolver.</summary>
internal static class ResolverAddress
{
    private static int _next = Environment.ProcessId;

    /// <summary>Port 53 of a loopback address that nothing is bound to: a resolv.conf names addresses, not ports. Needs the right to bind it.</summary>
    public static IPEndPoint Next()
    {
        for (var attempt = 0; ; attempt++)
        {
            var next = Interlocked.Increment(ref _next);
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
}
