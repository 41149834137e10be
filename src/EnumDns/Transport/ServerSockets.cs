using System.Net;
using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>Opens sockets with the settings that a DNS server needs. Throws <see cref="SocketException"/> where the system refuses.</summary>
internal static class ServerSockets
{
    // Linux's numbers (asm-generic/socket.h, linux/in.h, linux/in6.h): the runtime has no names for these.
    private const int SolSocket = 1;
    private const int SoReusePort = 15;
    private const int IpMtuDiscover = 10;
    private const int Ipv6MtuDiscover = 23;
    private const int PmtuDiscoverOmit = 5;
    private const int TcpNotSentLowWater = 25;

    // Kernel memory that one TCP client can fill with what it does not take and with what it asks meanwhile.
    private const int TcpUnsent = 64 * 1024;
    private const int TcpUnread = 64 * 1024;

    /// <summary>Whether several UDP sockets may share an address, the kernel spreading queries by flow over them.</summary>
    public static bool CanShareUdpPort => OperatingSystem.IsLinux();

    /// <summary>Opens a TCP socket that accepts connections.</summary>
    public static Socket ListenTcp(IPEndPoint endpoint, TransportOptions options)
    {
        var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // The runtime sets SO_REUSEADDR by itself, and its own ReuseAddress would share the port as well: a second
            // server must be told "in use".
            if (endpoint.AddressFamily == AddressFamily.InterNetworkV6)
                socket.DualMode = false;
            BoundKernelMemory(socket);
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

    // Accepted sockets inherit both.
    private static void BoundKernelMemory(Socket socket)
    {
        socket.ReceiveBufferSize = TcpUnread;
        // Bounds what waits, not what travels: a long fat path to a secondary keeps its window.
        if (OperatingSystem.IsLinux())
            SetRaw(socket, (int)SocketOptionLevel.Tcp, TcpNotSentLowWater, TcpUnsent);
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
