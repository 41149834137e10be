using EnumDns.Fixtures;
using EnumDns.Peers.Load;
using EnumDns.Peers.Servers;
using EnumDns.Scenarios.Peers;
using KnotPeer = EnumDns.Peers.Servers.KnotServer;
using NsdPeer = EnumDns.Peers.Servers.NsdServer;

namespace EnumDns.Scenarios.PeerComparison;

/// <summary>The configuration files of the comparison are such as the servers' own checks accept.</summary>
public sealed class ConfigurationFileTests : IDisposable
{
    private readonly ScratchDirectory _files = new();

    [Fact]
    public void Nsd_accepts_its_file()
    {
        using var server = new NsdPeer();
        server.Prepare(Setup);
        PeerProgram.RunOrFail("nsd-checkconf", NsdPeer.ConfigurationFile(Setup));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Knot_accepts_its_file(bool keepsJournal)
    {
        using var server = new KnotPeer(keepsJournal);
        server.Prepare(Setup);
        PeerProgram.RunOrFail("knotc", "-c", KnotPeer.ConfigurationFile(Setup), "conf-check");
    }

    [Fact]
    public void Bind_accepts_its_file_and_the_generated_zone()
    {
        using var server = new BindServer();
        server.Prepare(Setup);
        PeerProgram.RunOrFail("named-checkconf", "-z", BindServer.ConfigurationFile(Setup));
    }

    /// <inheritdoc/>
    public void Dispose() => _files.Dispose();

    private ServerSetup Setup
    {
        get
        {
            var zone = new ZoneFile(_files.Path, LoadZone.Numbers, 100, 1, NumberTargets.Digits);
            using var file = new StreamWriter(zone.Path);
            LoadZones.Create(zone.Kind, zone.Numbers, zone.Seed, zone.Targets).Write(file);
            return new ServerSetup(_files.Path, zone, "0", 1);
        }
    }
}
