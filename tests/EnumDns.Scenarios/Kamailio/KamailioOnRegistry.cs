using System.Text.Json.Nodes;
using EnumDns.Fixtures;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Kamailio;

/// <summary>Kamailio that asks our server with a registry, which the tests of a class change over the admin API.</summary>
public sealed class KamailioOnRegistry : IDisposable
{
    private readonly RegistryServer _server;
    private readonly KamailioProxy _proxy;

    /// <summary>Starts both.</summary>
    public KamailioOnRegistry()
    {
        var resolver = ResolverAddress.Next();
        _server = new RegistryServer(Clone.Find("zones"), null, "--dns", resolver.ToString());
        try
        {
            _proxy = new KamailioProxy(resolver.Address);
        }
        catch
        {
            _server.Dispose();
            throw;
        }
    }

    /// <summary>The admin API.</summary>
    internal AdminClient Admin => _server.Admin;

    /// <summary>What a caller is redirected to: the URIs, or none where the number is not found.</summary>
    internal IReadOnlyList<string> Call(string number)
    {
        var reply = _proxy.Invite(number);
        Assert.Equal(reply.Contacts.Count == 0 ? 404 : 302, reply.Status);
        return reply.Contacts;
    }

    /// <summary>A body with endpoints of sip.</summary>
    internal static JsonObject Leading(params string[] uris) => new()
    {
        ["endpoints"] = new JsonArray([.. uris.Select(uri => new JsonObject { ["service"] = "sip", ["uri"] = uri })]),
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _proxy.Dispose();
        _server.Dispose();
    }
}
