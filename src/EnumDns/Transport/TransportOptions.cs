namespace EnumDns.Transport;

/// <summary>Sizes, caps and times of the listeners. The defaults suit a public authoritative server.</summary>
internal sealed record TransportOptions
{
    /// <summary>Sockets and threads per UDP address; 0 is one per processor. Above 1 on Linux only (SO_REUSEPORT).</summary>
    public int UdpThreadsPerAddress { get; init; }

    /// <summary>SO_RCVBUF of each UDP socket in octets; the kernel may grant less (Linux: net.core.rmem_max).</summary>
    public int UdpReceiveBuffer { get; init; } = 4 * 1024 * 1024;

    /// <summary>SO_SNDBUF of each UDP socket in octets; the kernel may grant less (Linux: net.core.wmem_max).</summary>
    public int UdpSendBuffer { get; init; } = 1024 * 1024;

    /// <summary>TCP connections that may wait to be accepted, per address (Linux caps it at net.core.somaxconn).</summary>
    public int TcpBacklog { get; init; } = 1024;

    /// <summary>
    /// TCP connections in all; one more closes the idlest. Each takes a file descriptor: keep it below the process's
    /// limit (the runtime raises the soft limit to the hard one by itself).
    /// </summary>
    public int MaxTcpConnections { get; init; } = 4096;

    /// <summary>TCP connections of one source (an IPv4 address or an IPv6 /64); one more closes that source's idlest.</summary>
    public int MaxTcpConnectionsPerSource { get; init; } = 256;

    /// <summary>How long a TCP connection may stay without an answered query (RFC 7766 section 6.2.3).</summary>
    public TimeSpan TcpIdleTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The idle timeout while more than half of <see cref="MaxTcpConnections"/> are open.</summary>
    public TimeSpan TcpIdleTimeoutUnderLoad { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a message may take from its first octet to its last.</summary>
    public TimeSpan TcpMessageTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the client may take to accept responses that no longer fit into the send buffer.</summary>
    public TimeSpan TcpWriteTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a stop waits for responses under way, in real time whatever the clock.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(1);
}
