using System.Net;
using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>Opens sockets with the settings that a DNS server needs. Throws <see cref="SocketException"/> where the system refuses.</summary>
internal static class ServerSockets
{
    // Linux's numbers (asm-generic/socket.h, linux/in.h, linux/in6.h): the runtime has no names for these.
    private const int SolSocket = 1;
    private const int SoReuseAddress = 2;
    private const int SoReusePort = 15;
    private const int IpMtuDiscover = 10;
    private const int Ipv6MtuDiscover = 23;
    private const int PmtuDiscoverOmit = 5;

    /// <summary>Whether several UDP sockets may share an address, the kernel spreading queries by flow over them.</summary>
    public static bool CanShareUdpPort => OperatingSystem.IsLinux();

    /// <summary>Opens a TCP socket that accepts connections.</summary>
    public static Socket ListenTcp(IPEndPoint endpoint, TransportOptions options)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Not the runtime's ReuseAddress, which shares the port as well: a second server must be told "in use".
            if (OperatingSystem.IsLinux())
                SetRaw(socket, SolSocket, SoReuseAddress, 1);
            if (endpoint.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = false;
            socket.Bind(endpoint);
            socket.Listen(options.TcpBacklog);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Opens a UDP socket; on Linux others may share its address.</summary>
    public static Socket BindUdp(IPEndPoint endpoint, TransportOptions options)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            if (CanShareUdpPort)
                SetRaw(socket, SolSocket, SoReusePort, 1);
            if (endpoint.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = false;
            socket.ReceiveBufferSize = options.UdpReceiveBuffer;
            socket.SendBufferSize = options.UdpSendBuffer;
            IgnorePathMtu(socket);
            socket.Bind(endpoint);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static void IgnorePathMtu(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
            return;
        // RFC 9715 section 3.1: forged ICMP messages must not lower the path MTU and so make this server fragment.
        if (socket.AddressFamily == AddressFamily.InterNetworkV6)
            SetRaw(socket, (int)SocketOptionLevel.IPv6, Ipv6MtuDiscover, PmtuDiscoverOmit);
        else
            SetRaw(socket, (int)SocketOptionLevel.IP, IpMtuDiscover, PmtuDiscoverOmit);
    }

    private static void SetRaw(Socket socket, int level, int name, int value) =>
        socket.SetRawSocketOption(level, name, BitConverter.GetBytes(value));
}
