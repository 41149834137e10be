using System.Globalization;
using System.Text;

namespace EnumDns.Scenarios.Peers;

/// <summary>NSD, as it comes out of the box but for its rate limits: those would drop a test's queries.</summary>
internal sealed class NsdServer : DnsServer
{
    private readonly bool _minimalResponses;

    /// <summary>Starts NSD on the given zones.</summary>
    /// <param name="zones">What it serves.</param>
    /// <param name="minimalResponses">Whether it leaves out what an answer does not need: NSD's option <c>minimal-responses</c>.</param>
    public NsdServer(IReadOnlyCollection<ZoneText> zones, bool minimalResponses = false)
    {
        _minimalResponses = minimalResponses;
        Start(zones);
    }

    /// <inheritdoc/>
    public override string Name => _minimalResponses ? "NSD minimal" : "NSD";

    /// <inheritdoc/>
    protected override ChildProcess Launch(IReadOnlyCollection<ZoneText> zones)
    {
        var configuration = new StringBuilder();
        configuration.AppendLine(CultureInfo.InvariantCulture, $"""
            server:
                ip-address: 127.0.0.1@{Endpoint.Port}
                server-count: 1
                username: ""
                zonesdir: "{Files.Path}"
                database: ""
                pidfile: "{Files.File("nsd.pid")}"
                xfrdfile: "{Files.File("xfrd.state")}"
                zonelistfile: "{Files.File("zone.list")}"
                xfrdir: "{Files.Path}"
                rrl-ratelimit: 0
                rrl-whitelist-ratelimit: 0
                refuse-any: no
                minimal-responses: {(_minimalResponses ? "yes" : "no")}
            remote-control:
                control-enable: no
            """);
        foreach (var zone in zones)
            configuration.AppendLine(CultureInfo.InvariantCulture, $"zone:\n    name: \"{zone.Apex}\"\n    zonefile: \"{zone.FileName}\"");
        return new ChildProcess(PeerProgram.Find("nsd"), "-d", "-c", Files.Write("nsd.conf", configuration.ToString()));
    }
}
