using System.Net;
using EnumAdmin.Api;
using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.Ddds;
using EnumDns.Registry.Keys;
using EnumDns.Registry.Updates;
using EnumDns.Serving;
using EnumDns.Tests.Commands;
using Microsoft.Extensions.Logging.Abstractions;

namespace EnumDns.Tests.Client;

/// <summary>An empty registry with its admin API on a free port of loopback, and the responder that serves it.</summary>
internal sealed class RegistryServer : IAsyncDisposable
{
    private readonly MemoryStore _store;
    private readonly NumberRegistry _registry;
    private readonly AdminServer _server;
    private readonly Dictionary<string, string> _environment;

    private RegistryServer(MemoryStore store, NumberRegistry registry, AdminServer server, string token)
    {
        (_store, _registry, _server) = (store, registry, server);
        _environment = new Dictionary<string, string> { ["ENUMDNS_SERVER"] = $"http://{server.Endpoints[0]}", ["ENUMDNS_TOKEN"] = token };
    }

    public static async Task<RegistryServer> StartAsync()
    {
        var store = new MemoryStore();
        var responder = new QueryResponder(new ResponderOptions());
        var registry = NumberRegistry.Open(store, new RegistryOptions(), TimeProvider.System, directory => responder.Directory = directory);
        var token = ApiToken.Generate();
        await registry.PutTokenAsync(ApiToken.Create("admin", token, true, TimeProvider.System.GetUtcNow(), null));
        var source = new ResponderNaptrSource(responder);
        var options = new AdminOptions
        {
            Listen = [new IPEndPoint(IPAddress.Loopback, 0)],
            LoggerFactory = NullLoggerFactory.Instance,
            Dial = (number, root) => DialWalk.Walk(number, root, source.Ask),
            IsReady = () => true,
        };
        var server = AdminServer.Create(options, registry);
        await server.StartAsync();
        return new RegistryServer(store, registry, server, token);
    }

    /// <summary>Runs a command line, its words with blanks between, that asks this server.</summary>
    public Task<CommandRun> RunAsync(string line, string input = "") => CommandRun.OfAsync(_environment, input, line.Split(' '));

    /// <summary>Runs one that must succeed without a warning.</summary>
    /// <returns>What it wrote.</returns>
    public async Task<string> DoAsync(string line, string input = "")
    {
        var run = await RunAsync(line, input);
        Assert.Equal((0, ""), (run.Status, run.Error));
        return run.Output;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        await _registry.DisposeAsync();
        _store.Dispose();
    }
}
