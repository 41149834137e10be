using System.Net;
using System.Net.Sockets;
using EnumAdmin.Api;
using EnumDns.Protocol.Ddds;
using EnumDns.Registry.Background;
using EnumDns.Serving;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace EnumDns.Hosting;

/// <summary>The admin API beside the DNS server. Queries never come near it: it has sockets and threads of its own.</summary>
internal sealed class AdminHost(ServeSettings settings, QueryResponder responder, TimeProvider time, ILoggerFactory loggers)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private AdminServer? _server;
    private Task _rehearsal = Task.CompletedTask;
    private volatile bool _isReady;

    /// <summary>The first address that it listens on; started before.</summary>
    public IPEndPoint EndPoint => _server!.Endpoints[0];

    /// <summary>Starts to listen; says that it is not ready until <see cref="SayReady"/>.</summary>
    /// <param name="registry">The registry, which outlives the API.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Why it is impossible, or null.</returns>
    public async Task<string?> StartAsync(RegistrySource registry, CancellationToken cancellation)
    {
        var source = new ResponderNaptrSource(responder);
        _server = AdminServer.Create(
            new AdminOptions
            {
                Listen = [.. settings.ApiListen.Select(address => address.EndPoint)],
                LoggerFactory = loggers,
                Time = time,
                Dial = (number, root) => DialWalk.Walk(number, root, source.Ask),
                IsReady = () => _isReady,
                Metrics = () => QueryMetrics.Format(responder.Counters) + ProcessMetrics.Format(_started),
                MaxBody = settings.ApiMaxBody,
                MaxImport = settings.ApiMaxImport,
                RequestsPerSecond = settings.ApiRequestsPerSecond,
                TemporaryFolder = settings.DataFolder!,
            },
            registry.Registry);
        try
        {
            await _server.StartAsync(cancellation);
            return null;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            // Kestrel wraps what the system says, and one of several addresses may be at fault.
            var reason = exception.InnerException is AddressInUseException ? "another program has the port" : exception.Message;
            return $"cannot listen for the admin API on {string.Join(", ", settings.ApiListen)}: {reason}; --api names other addresses";
        }
    }

    /// <summary>From now on it says that it is ready. Rehearses a change then, behind the queries.</summary>
    public void SayReady()
    {
        _isReady = true;
        if (_server is { } server)
            _rehearsal = LowPriority.RunAsync("rehearsal", () => server.RehearseAsync().GetAwaiter().GetResult());
    }

    /// <summary>Finishes the requests under way and ends. Nothing where it was not started.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _server, null) is not { } server)
            return;
        // Whatever kept it from its end, requests meet too, and say so.
        await _rehearsal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await server.StopAsync();
        await server.DisposeAsync();
    }
}
