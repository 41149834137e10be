using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.MasterFiles;

/// <summary>Servers on the seven zones, started once for all tests of a class.</summary>
public sealed class ZonesFolderServers : IDisposable
{
    private readonly Dictionary<string, DnsServer> _servers;

    /// <summary>Starts them.</summary>
    public ZonesFolderServers()
    {
        var zones = ZonesFolder.Zones;
        _servers = new DnsServer[] { new EnumDnsServer(zones), new NsdServer(zones), new KnotServer(zones) }.ToDictionary(server => server.Name);
    }

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names => ["EnumDns", "NSD", "Knot"];

    internal DnsServer this[string name] => _servers[name];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var server in _servers.Values)
            server.Dispose();
    }
}
