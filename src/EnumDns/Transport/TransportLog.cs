using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>What the listeners log: events 2000 to 2099, none of them for each query.</summary>
internal static partial class TransportLog
{
    /// <summary>An address is bound, UDP and TCP.</summary>
    [LoggerMessage(2000, LogLevel.Information, "listening on {Endpoint}, UDP and TCP")]
    public static partial void Listening(ILogger logger, IPEndPoint endpoint);

    /// <summary>An address of the machine has its own UDP sockets under a wildcard.</summary>
    [LoggerMessage(2001, LogLevel.Information, "{Wildcard} covers {Endpoint}")]
    public static partial void WildcardCovers(ILogger logger, IPEndPoint wildcard, IPEndPoint endpoint);

    /// <summary>An address of the machine could not be bound under a wildcard.</summary>
    [LoggerMessage(2002, LogLevel.Warning, "{Wildcard} cannot bind {Endpoint} ({Error}): UDP answers may leave from another address")]
    public static partial void WildcardMisses(ILogger logger, IPEndPoint wildcard, IPEndPoint endpoint, SocketError error);

    /// <summary>The limit of open files is too low for the cap of TCP connections.</summary>
    [LoggerMessage(2003, LogLevel.Warning, "room for {Most} TCP connections instead of {Asked}: only {Limit} open files are allowed")]
    public static partial void FewDescriptors(ILogger logger, int asked, int most, int limit);

    /// <summary>A UDP call failed; logged at the first and then at each power of two.</summary>
    [LoggerMessage(2010, LogLevel.Warning, "UDP error {Error} on {Endpoint}, {Count} so far")]
    public static partial void UdpError(ILogger logger, IPEndPoint endpoint, SocketError error, int count);

    /// <summary>The responder threw, which is a defect; logged at the first and then at each power of two.</summary>
    [LoggerMessage(2011, LogLevel.Error, "defect: a query to {Endpoint} failed, {Count} so far")]
    public static partial void ResponderFailed(ILogger logger, IPEndPoint endpoint, int count, Exception exception);

    /// <summary>A TCP connection ended by a defect; logged at the first and then at each power of two.</summary>
    [LoggerMessage(2020, LogLevel.Error, "defect: a TCP connection failed, {Count} so far")]
    public static partial void ConnectionFailed(ILogger logger, int count, Exception exception);

    /// <summary>A connection could not be accepted; logged at the first and then at each power of two.</summary>
    [LoggerMessage(2021, LogLevel.Warning, "cannot accept TCP connections on {Endpoint}: {Error}, {Count} so far")]
    public static partial void AcceptFailed(ILogger logger, EndPoint endpoint, SocketError error, int count);

    /// <summary>Idle connections had to make room; at most one line a minute.</summary>
    [LoggerMessage(2022, LogLevel.Warning, "{Count} idle TCP connections closed early to make room, {Open} open")]
    public static partial void Shed(ILogger logger, long count, int open);
}
