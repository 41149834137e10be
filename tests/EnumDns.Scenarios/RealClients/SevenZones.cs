using EnumDns.Scenarios.MasterFiles;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.RealClients;

/// <summary>Our server on the seven zones of the repository, as a user starts it; shared by the tests of a class.</summary>
public sealed class SevenZones : IDisposable
{
    private readonly EnumDnsServer _server = new(ZonesFolder.Zones);

    /// <summary>The port on 127.0.0.1.</summary>
    public string Port => $"{_server.Endpoint.Port}";

    /// <summary>Runs <c>dig</c> against it.</summary>
    public string Dig(string arguments) => PeerProgram.RunOrFail("dig", ["-p", Port, "@127.0.0.1", .. arguments.Split(' ')]);

    /// <summary>Runs <c>kdig</c> against it.</summary>
    public string Kdig(string arguments) => PeerProgram.RunOrFail("kdig", ["-p", Port, "@127.0.0.1", .. arguments.Split(' ')]);

    /// <inheritdoc/>
    public void Dispose() => _server.Dispose();
}
