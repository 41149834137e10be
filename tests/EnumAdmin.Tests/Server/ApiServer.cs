using System.Net;
using EnumAdmin.Api;
using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Keys;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Registry.Updates;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Tests.Server;

/// <summary>The admin API over HTTP on a free port of loopback, over a registry with the zone 3.3.nrenum.net.</summary>
internal sealed class ApiServer : IAsyncDisposable
{
    private readonly IRegistryStore _store;
    private readonly NumberRegistry _registry;
    private readonly AdminServer _server;

    private ApiServer(IRegistryStore store, NumberRegistry registry, AdminServer server)
    {
        (_store, _registry, _server) = (store, registry, server);
        Client = new ApiClient(server.Endpoints[0], WriteToken);
    }

    /// <summary>A token that may write.</summary>
    public static string WriteToken { get; } = ApiToken.Generate();

    /// <summary>A token that may only read.</summary>
    public static string ReadToken { get; } = ApiToken.Generate();

    /// <summary>The zone that is there from the start.</summary>
    public static Zone France { get; } = new()
    {
        Apex = DomainName.Parse("3.3.nrenum.net"),
        PrimaryServer = DomainName.Parse("ns1.example.net"),
        Mailbox = DomainName.Parse("hostmaster.example.net"),
        NameServers = [DomainName.Parse("ns1.example.net"), DomainName.Parse("ns2.example.org")],
        CountryCode = EnumDns.Protocol.E164.E164Number.Parse("33"),
        TrunkPrefix = "0",
    };

    /// <summary>Speaks to it with <see cref="WriteToken"/>.</summary>
    public ApiClient Client { get; }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Endpoint => _server.Endpoints[0];

    /// <summary>The server.</summary>
    public AdminServer Admin => _server;

    /// <summary>Its registry.</summary>
    public NumberRegistry Registry => _registry;

    /// <summary>Starts one.</summary>
    /// <param name="store">The store, which is disposed with the server; null for one in memory.</param>
    /// <param name="configure">Changes the options.</param>
    /// <param name="zones">The zones at the start; none for <see cref="France"/>.</param>
    public static async Task<ApiServer> StartAsync(IRegistryStore? store = null, Func<AdminOptions, AdminOptions>? configure = null, params IReadOnlyList<Zone> zones)
    {
        store ??= new MemoryStore();
        var registry = NumberRegistry.Open(store, new RegistryOptions(), new ManualTime(), _ => { });
        // A store that was served before has its zones.
        var missing = registry.Directory.Zones.Count > 0 ? [] : zones.Count > 0 ? zones : [France];
        foreach (var zone in missing)
            Assert.IsType<ChangeOutcome.Committed>(await registry.ChangeAsync(new Change("test", "local", [new PutZone(zone)])));
        var now = TimeProvider.System.GetUtcNow();
        await registry.PutTokenAsync(ApiToken.Create("writer", WriteToken, true, now, null));
        await registry.PutTokenAsync(ApiToken.Create("reader", ReadToken, false, now, null));
        var options = new AdminOptions
        {
            Listen = [new IPEndPoint(IPAddress.Loopback, 0)],
            LoggerFactory = LoggerFactory.Create(_ => { }),
            Dial = (number, root) => DialWalk.Walk(number, root, _ => new NaptrResponse { Kind = NaptrResponseKind.NameError, Rcode = "NXDOMAIN" }),
            IsReady = () => true,
            RequestsPerSecond = 100_000,
        };
        var server = AdminServer.Create(configure?.Invoke(options) ?? options, registry);
        await server.StartAsync();
        return new ApiServer(store, registry, server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync();
        await _server.DisposeAsync();
        await _registry.DisposeAsync();
        _store.Dispose();
    }
}
