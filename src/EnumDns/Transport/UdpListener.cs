using System.Net;
using System.Net.Sockets;
using EnumDns.Serving;
using Microsoft.Extensions.Logging;

namespace EnumDns.Transport;

/// <summary>
/// Answers UDP queries to one address: a <see cref="UdpWorker"/> for each processor, each with its own socket, among
/// which the kernel spreads the clients. Nothing is shared between workers but the responder.
/// </summary>
internal sealed class UdpListener : IUdpListener
{
    private readonly List<Socket> _sockets = [];
    private readonly UdpWorker[] _workers;

    private UdpListener(IPEndPoint endpoint, int threads, QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider time)
    {
        try
        {
            for (var i = 0; i < threads; i++)
                _sockets.Add(ServerSockets.BindUdp(endpoint, options));
        }
        catch
        {
            _sockets.ForEach(socket => socket.Dispose());
            throw;
        }

        _workers = [.. _sockets.Select(socket => new UdpWorker(socket, endpoint, responder, options, logger, time))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<long> QueriesByThread => [.. _workers.Select(worker => worker.Queries)];

    /// <summary>Binds the address and starts answering with as many threads as the options say.</summary>
    /// <exception cref="SocketException">The address cannot be bound.</exception>
    public static UdpListener Start(IPEndPoint endpoint, QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider time)
    {
        var threads = options.UdpThreadsPerAddress > 0 ? options.UdpThreadsPerAddress : Environment.ProcessorCount;
        return Start(endpoint, ServerSockets.CanShareUdpPort ? threads : 1, responder, options, logger, time);
    }

    /// <summary>Binds the address and starts answering with the number of threads given.</summary>
    /// <exception cref="SocketException">The address cannot be bound.</exception>
    public static UdpListener Start(IPEndPoint endpoint, int threads, QueryResponder responder, TransportOptions options, ILogger logger, TimeProvider time)
    {
        var listener = new UdpListener(endpoint, threads, responder, options, logger, time);
        foreach (var worker in listener._workers)
            worker.Start();
        return listener;
    }

    /// <summary>Sends a response from this listener's address.</summary>
    /// <exception cref="SocketException">The system does not send it.</exception>
    public void Send(ReadOnlySpan<byte> response, EndPoint client) => _sockets[0].SendTo(response, client);

    /// <summary>Stops all threads and releases the port.</summary>
    public void Dispose()
    {
        foreach (var worker in _workers)
            worker.Dispose();
    }
}
