using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// The DNS server's sockets: UDP and TCP on each address, answering through one <see cref="QueryResponder"/> from
/// <see cref="Start"/> until disposed.
/// </summary>
internal sealed class DnsListeners : IAsyncDisposable
{
    private const int PortAttempts = 16;

    private readonly QueryResponder _responder;
    private readonly TransportOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly List<IPEndPoint> _endpoints = [];
    private readonly List<BindFailure> _failures = [];
    private readonly List<IUdpListener> _udp = [];
    private readonly List<TcpAcceptor> _acceptors = [];
    private readonly ITcpTurns _turns;

    private DnsListeners(QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider timeProvider)
    {
        _responder = responder;
        _options = options;
        _logger = logger;
        _time = timeProvider;
        Connections = new ConnectionTable(options, logger, timeProvider);
        _turns = options.TcpOnThreadPool || !Epoll.IsSupported ? new PoolTurns() : new EpollTurns(options.TcpThreads);
    }

    /// <summary>The addresses that are answered on, with the port that the system chose where 0 was asked for.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints => _endpoints;

    /// <summary>The addresses that could not be bound, and why; the caller decides whether to go on without them.</summary>
    public IReadOnlyList<BindFailure> Failures => _failures;

    /// <summary>The UDP sockets, one or more for each address.</summary>
    public IReadOnlyList<IUdpListener> Udp => _udp;

    /// <summary>The open TCP connections.</summary>
    public ConnectionTable Connections { get; }

    /// <summary>
    /// Binds UDP and TCP on each address and starts answering. An address counts only if both succeed, on the same
    /// port; port 0 takes a free one. The wildcard addresses 0.0.0.0 and :: answer from the address that was asked.
    /// </summary>
    public static DnsListeners Start(
        IReadOnlyList<IPEndPoint> endpoints,
        QueryResponder responder,
        TransportOptions options,
        ILogger logger,
        TimeProvider timeProvider)
    {
        var listeners = new DnsListeners(responder, Fit(options, logger), logger, timeProvider);
        foreach (var endpoint in endpoints)
        {
            var failure = listeners.Bind(endpoint);
            for (var attempt = 1; failure is { Fault: BindFault.InUse } && endpoint.Port == 0 && attempt < PortAttempts; attempt++)
                failure = listeners.Bind(endpoint);
            if (failure is not null)
                listeners._failures.Add(failure);
        }

        return listeners;
    }

    /// <summary>Stops answering, gives responses under way the time of the options, and releases every port.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var acceptor in _acceptors)
            await acceptor.DisposeAsync();
        foreach (var listener in _udp)
            listener.Dispose();
        await Connections.DisposeAsync();
        _turns.Dispose();
    }

    private static TransportOptions Fit(TransportOptions options, ILogger logger)
    {
        var limit = DescriptorLimit.OfProcess();
        var most = DescriptorLimit.Connections(limit);
        if (options.MaxTcpConnections <= most)
            return options;
        TransportLog.FewDescriptors(logger, options.MaxTcpConnections, most, limit);
        return options with { MaxTcpConnections = most };
    }

    private BindFailure? Bind(IPEndPoint asked)
    {
        Socket? tcp = null;
        try
        {
            // TCP first: its port is never shared, so a second server on the same address is found out here.
            tcp = ServerSockets.ListenTcp(asked, _options);
            var endpoint = (IPEndPoint)tcp.LocalEndPoint!;
            if (BindUdp(endpoint) is { } failure)
            {
                tcp.Dispose();
                return failure with { Endpoint = asked };
            }

            _acceptors.Add(TcpAcceptor.Start(tcp, _responder, Connections, _turns, _logger));
            _endpoints.Add(endpoint);
            TransportLog.Listening(_logger, endpoint);
            return null;
        }
        catch (SocketException exception)
        {
            tcp?.Dispose();
            return BindFailure.From(asked, ProtocolType.Tcp, exception);
        }
    }

    private BindFailure? BindUdp(IPEndPoint endpoint)
    {
        var isWildcard = endpoint.Address.Equals(IPAddress.Any) || endpoint.Address.Equals(IPAddress.IPv6Any);
        try
        {
            _udp.Add(isWildcard
                ? UdpWildcardListener.Start(endpoint, _responder, _options, _logger, _time)
                : UdpListener.Start(endpoint, _responder, _options, _logger, _time));
            return null;
        }
        catch (SocketException exception)
        {
            return BindFailure.From(endpoint, ProtocolType.Udp, exception);
        }
    }
}
