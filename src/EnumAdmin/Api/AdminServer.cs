using System.Net;
using EnumAdmin.Contracts;
using EnumAdmin.Security;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Api;

/// <summary>The admin API: HTTP on listeners of its own, over one registry.</summary>
public sealed class AdminServer : IAsyncDisposable
{
    private static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);
    private const int MaxHeaders = 16 * 1024;

    // How much of an upload is taken in before it is written down: a thread of the pool takes it without a pause, and queries wait.
    private const int MaxUnread = 128 * 1024;

    private readonly WebApplication _application;
    private readonly ILogger _logger;
    private readonly Rehearsal _rehearsal;

    private AdminServer(WebApplication application, Rehearsal rehearsal, ILogger logger) =>
        (_application, _rehearsal, _logger) = (application, rehearsal, logger);

    /// <summary>Where it listens, ports as they were taken; empty before the start.</summary>
    public IReadOnlyList<IPEndPoint> Endpoints { get; private set; } = [];

    /// <summary>The registered endpoints, for the test that compares them with the description.</summary>
    internal IServiceProvider Services => _application.Services;

    /// <summary>Makes a server, which does not listen yet.</summary>
    /// <param name="options">How to serve.</param>
    /// <param name="registry">The registry; the caller disposes of it after the server.</param>
    public static AdminServer Create(AdminOptions options, NumberRegistry registry)
    {
        var logger = options.LoggerFactory.CreateLogger("EnumAdmin");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Configure(kestrel, options));
        builder.Services.AddSingleton(options.LoggerFactory);
        builder.Services.AddSingleton<IHostLifetime, PassiveLifetime>();
        builder.Services.AddRoutingCore();
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopTime);
        Description.AddTo(builder.Services);

        var application = builder.Build();
        var counters = new AdminCounters();
        var pipeline = new AdminPipeline(
            new HostGate(options.HostNames),
            new TokenGate(
                () => TokensOf(registry),
                new RequestBudget(options.RequestsPerSecond, 2.0 * options.RequestsPerSecond, options.Time),
                new RequestBudget(options.FailuresPerMinute / 60.0, options.FailuresPerMinute, options.Time),
                options.Time,
                logger),
            counters,
            options.MaxImport,
            logger);
        // What the sockets hand requests to, which is put together at the start.
        RequestDelegate? behindSockets = null;
        application.Use(next => behindSockets = next);
        application.Use(pipeline.WrapAsync);
        application.UseRouting();
        application.Use(pipeline.GuardAsync);
        foreach (var route in Routes.All(options, registry, counters, Description.Make(application.Services), logger))
        {
            // The description lists only endpoints whose method it knows.
            RequestDelegate answer = context => pipeline.AnswerAsync(context, route);
            application.MapMethods(route.Pattern, [route.Method], answer).WithMetadata(route, new AccessRequirement(route.Access), answer.Method);
        }

        return new AdminServer(application, new Rehearsal(context => behindSockets!(context), registry), logger);
    }

    /// <summary>Listens, and answers from then on.</summary>
    /// <exception cref="IOException">An address cannot be had.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        await _application.StartAsync(cancellation);
        var addresses = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Endpoints = [.. addresses.Select(address => IPEndPoint.Parse(new Uri(address).Authority))];
        foreach (var endpoint in Endpoints)
            _logger.Listening(endpoint);
    }

    /// <summary>Has what a change passes through compiled, by one that comes to nothing; after the start.</summary>
    /// <returns>The status that it was answered with; null where no zone holds numbers.</returns>
    public Task<int?> RehearseAsync() => _rehearsal.RunAsync();

    /// <summary>Takes no more requests, and ends when those under way are answered, or after 10 s.</summary>
    public Task StopAsync(CancellationToken cancellation = default) => _application.StopAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Configure(KestrelServerOptions kestrel, AdminOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.Limits.MaxRequestBodySize = options.MaxBody;
        kestrel.Limits.MaxRequestBufferSize = MaxUnread;
        kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaders;
        kestrel.Limits.RequestHeadersTimeout = HeaderTime;
        kestrel.Limits.KeepAliveTimeout = IdleTime;
        kestrel.Limits.MaxConcurrentConnections = options.MaxConnections;
        foreach (var endpoint in options.Listen)
            kestrel.Listen(endpoint, listen => listen.Protocols = HttpProtocols.Http1);
    }

    private static IReadOnlyList<StoredToken> TokensOf(NumberRegistry registry)
    {
        using var session = registry.Read();
        return session.Tokens();
    }
}
