using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Numerics;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// Answers UDP queries to 0.0.0.0 or ::, each from the address that was asked: every address that an interface has at
/// the start gets a <see cref="UdpListener"/> of its own. A query to any other address of the machine (127.0.0.2, an
/// address that came later) reaches the wildcard socket, which opens a listener for that address and replies through it.
/// Addresses that went away keep their idle listener until the stop.
/// </summary>
internal sealed class UdpWildcardListener : IUdpListener
{
    // A whole prefix may be local (127.0.0.0/8): past this many late addresses the system picks the reply's source.
    private const int MaxLateAddresses = 64;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly IPEndPoint _wildcard;
    private readonly QueryResponder _responder;
    private readonly TransportOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _time;
    private readonly Socket _socket;
    private readonly Thread _thread;
    private readonly Dictionary<IPAddress, UdpListener?> _listeners = [];
    private int _lateAddresses;
    private int _errors;
    private int _failures;
    private long _queries;
    private volatile bool _stopping;

    private UdpWildcardListener(IPEndPoint wildcard, QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider time)
    {
        _wildcard = wildcard;
        _responder = responder;
        _options = options;
        _logger = logger;
        _time = time;
        _socket = ServerSockets.BindUdp(wildcard, options);
        _thread = new Thread(Run) { IsBackground = true, Name = $"udp {wildcard}" };
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> QueriesByThread
    {
        get
        {
            lock (_listeners)
                return [Volatile.Read(ref _queries), .. _listeners.Values.OfType<UdpListener>().SelectMany(listener => listener.QueriesByThread)];
        }
    }

    /// <summary>Binds the wildcard address and every address of an interface, and starts answering.</summary>
    /// <exception cref="SocketException">The wildcard address cannot be bound.</exception>
    public static UdpWildcardListener Start(IPEndPoint wildcard, QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider time)
    {
        var listener = new UdpWildcardListener(wildcard, responder, options, logger, time);
        foreach (var address in InterfaceAddresses(wildcard.AddressFamily))
            listener.TryListen(address, endpoint => UdpListener.Start(endpoint, responder, options, logger, time));
        listener._thread.Start();
        return listener;
    }

    /// <summary>Stops all threads and releases the port on every address.</summary>
    public void Dispose()
    {
        _stopping = true;
        _socket.Dispose();
        _thread.Join(TimeSpan.FromSeconds(5));
        foreach (var listener in _listeners.Values)
            listener?.Dispose();
    }

    private static IReadOnlyList<IPAddress> InterfaceAddresses(AddressFamily family)
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces()
                .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                .Select(unicast => unicast.Address)
                .Where(address => address.AddressFamily == family)
                .Distinct()];
        }
        catch (NetworkInformationException)
        {
            // A sandbox may hide the interfaces: every address then counts as a late one.
            return [];
        }
    }

    private void Run()
    {
        var query = new byte[65535];
        var response = new byte[UdpWorker.ResponseCapacity];
        while (!_stopping)
        {
            try
            {
                Serve(query, response);
            }
            catch (Exception) when (_stopping)
            {
                return;
            }
            catch (SocketException exception)
            {
                if (BitOperations.IsPow2(++_errors))
                    TransportLog.UdpError(_logger, _wildcard, exception.SocketErrorCode, _errors);
                // An error that lasts must not make the loop spin.
                Thread.Sleep(Pause);
            }
            catch (Exception exception)
            {
                if (BitOperations.IsPow2(++_failures))
                    TransportLog.ResponderFailed(_logger, _wildcard, _failures, exception);
            }
        }
    }

    private void Serve(byte[] query, byte[] response)
    {
        var context = new ClientContext(IsTcp: false, _wildcard.AddressFamily);
        var flags = SocketFlags.None;
        EndPoint client = new IPEndPoint(_wildcard.Address, 0);
        var received = _socket.ReceiveMessageFrom(query, ref flags, ref client, out var packet);
        Volatile.Write(ref _queries, _queries + 1);
        if (client is IPEndPoint { Port: 0 })
            return;
        var listener = ListenerFor(packet);
        var length = _responder.Respond(query.AsSpan(0, received), response, context);
        if (length == 0)
            return;
        if (listener is null)
            _socket.SendTo(response.AsSpan(0, length), client);
        else
            listener.Send(response.AsSpan(0, length), client);
    }

    private UdpListener? ListenerFor(IPPacketInformation packet)
    {
        var address = packet.Address;
        if (address.IsIPv6LinkLocal)
            address.ScopeId = packet.Interface;
        if (_listeners.TryGetValue(address, out var known))
            return known;
        if (_lateAddresses == MaxLateAddresses)
            return null;
        _lateAddresses++;
        return TryListen(address, endpoint => UdpListener.Start(endpoint, 1, _responder, _options, _logger, _time));
    }

    private UdpListener? TryListen(IPAddress address, Func<IPEndPoint, UdpListener> start)
    {
        var endpoint = new IPEndPoint(address, _wildcard.Port);
        UdpListener? listener = null;
        try
        {
            listener = start(endpoint);
            TransportLog.WildcardCovers(_logger, _wildcard, endpoint);
        }
        catch (SocketException exception)
        {
            TransportLog.WildcardMisses(_logger, _wildcard, endpoint, exception.SocketErrorCode);
        }

        lock (_listeners)
            _listeners[address] = listener;
        return listener;
    }
}
