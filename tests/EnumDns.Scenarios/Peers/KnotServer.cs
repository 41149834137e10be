using System.Globalization;
using System.Text;

namespace EnumDns.Scenarios.Peers;

/// <summary>Knot DNS, as it comes out of the box, without a journal and on one thread each for UDP and TCP.</summary>
internal sealed class KnotServer : DnsServer
{
    /// <summary>Starts Knot DNS on the given zones.</summary>
    public KnotServer(IReadOnlyCollection<ZoneText> zones) => Start(zones);

    /// <inheritdoc/>
    public override string Name => "Knot";

    /// <inheritdoc/>
    protected override ChildProcess Launch(IReadOnlyCollection<ZoneText> zones)
    {
        var configuration = new StringBuilder();
        configuration.AppendLine(CultureInfo.InvariantCulture, $"""
            server:
                listen: 127.0.0.1@{Endpoint.Port}
                rundir: "{Files.Path}"
                udp-workers: 1
                tcp-workers: 1
                background-workers: 1
            log:
              - target: stderr
                any: warning
            database:
                storage: "{Files.Path}"
            template:
              - id: default
                storage: "{Files.Path}"
                zonefile-sync: -1
                zonefile-load: whole
                journal-content: none
            zone:
            """);
        foreach (var zone in zones)
            configuration.AppendLine(CultureInfo.InvariantCulture, $"  - domain: \"{zone.Apex}\"\n    file: \"{zone.FileName}\"");
        return new ChildProcess(PeerProgram.Find("knotd"), "-c", Files.Write("knot.conf", configuration.ToString()));
    }
}
