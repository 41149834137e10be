namespace EnumDns.Transport;

/// <summary>
/// Sizes, caps and times of the listeners. The defaults suit a public authoritative server. Setting a value out of its
/// range throws <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
internal sealed record TransportOptions
{
    /// <summary>Sockets and threads per UDP address; 0 (the default) is one per processor. Above 1 on Linux only (SO_REUSEPORT).</summary>
    public int UdpThreadsPerAddress { get; init => field = AtLeast(0, value); }

    /// <summary>SO_RCVBUF of each UDP socket in octets, default 4 MiB; the kernel may grant less (Linux: net.core.rmem_max).</summary>
    public int UdpReceiveBuffer { get; init => field = AtLeast(4096, value); } = 4 * 1024 * 1024;

    /// <summary>SO_SNDBUF of each UDP socket in octets, default 1 MiB; the kernel may grant less (Linux: net.core.wmem_max).</summary>
    public int UdpSendBuffer { get; init => field = AtLeast(4096, value); } = 1024 * 1024;

    /// <summary>
    /// Whether UDP uses the calls that every system has where Linux's for many datagrams at once are to be had, default
    /// no: so that both ways are tested on one machine.
    /// </summary>
    public bool UdpOneByOne { get; init; }

    /// <summary>
    /// Whether UDP threads let queries gather for a fraction of a millisecond where that saves processor time
    /// (<see cref="GatherPace"/>), default yes. Only where datagrams go in batches.
    /// </summary>
    public bool UdpGathers { get; init; } = true;

    /// <summary>Threads that serve TCP connections on Linux; 0 (the default) is one per processor.</summary>
    public int TcpThreads { get; init => field = AtLeast(0, value); }

    /// <summary>
    /// Whether the thread pool serves TCP connections, as on every other system, where Linux's epoll is to be had, default
    /// no: so that both ways are tested on one machine.
    /// </summary>
    public bool TcpOnThreadPool { get; init; }

    /// <summary>TCP connections that may wait to be accepted, per address, default 1,024 (Linux caps it at net.core.somaxconn).</summary>
    public int TcpBacklog { get; init => field = AtLeast(1, value); } = 1024;

    /// <summary>
    /// TCP connections in all, default 4,096; one more closes the idlest. Lower where the process's limit of open files
    /// does not allow as many (<see cref="DescriptorLimit"/>).
    /// </summary>
    public int MaxTcpConnections { get; init => field = AtLeast(1, value); } = 4096;

    /// <summary>TCP connections of one source (an IPv4 address or an IPv6 /64), default 256; one more closes that source's idlest.</summary>
    public int MaxTcpConnectionsPerSource { get; init => field = AtLeast(1, value); } = 256;

    /// <summary>How long a TCP connection may stay without an answered query, default 10 s (RFC 7766 section 6.2.3).</summary>
    public TimeSpan TcpIdleTimeout { get; init => field = Positive(value); } = TimeSpan.FromSeconds(10);

    /// <summary>The idle timeout while more than half of <see cref="MaxTcpConnections"/> are open, default 2 s.</summary>
    public TimeSpan TcpIdleTimeoutUnderLoad { get; init => field = Positive(value); } = TimeSpan.FromSeconds(2);

    /// <summary>How long a message may take from its first octet to its last, default 5 s.</summary>
    public TimeSpan TcpMessageTimeout { get; init => field = Positive(value); } = TimeSpan.FromSeconds(5);

    /// <summary>How long the client may take to accept responses that do not fit into the send buffer, default 10 s.</summary>
    public TimeSpan TcpWriteTimeout { get; init => field = Positive(value); } = TimeSpan.FromSeconds(10);

    /// <summary>How long a stop waits for responses under way, default 1 s; in real time whatever the clock.</summary>
    public TimeSpan StopTimeout { get; init => field = Positive(value); } = TimeSpan.FromSeconds(1);

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }

    private static TimeSpan Positive(TimeSpan value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
        return value;
    }
}
