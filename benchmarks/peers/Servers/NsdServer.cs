using System.Globalization;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>NSD, set up as its manual advises for speed: no rate limits, no rotation, short answers, a socket for each server process.</summary>
internal sealed class NsdServer : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => ServerNames.Nsd;

    /// <inheritdoc/>
    public override string SetupText => "server-count by cores, reuseport, no database, no RRL, minimal-responses, no round-robin";

    /// <summary>The socket of its control program.</summary>
    public static string ControlSocket(ServerSetup setup) => Path.Combine(setup.Folder, "nsd.ctl");

    /// <summary>Its configuration file.</summary>
    public static string ConfigurationFile(ServerSetup setup) => Path.Combine(setup.Folder, "nsd.conf");

    /// <inheritdoc/>
    public override string ReadVersion() => ProgramOutput.FirstLine("version", "nsd", "-v");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup)
    {
        File.WriteAllText(ConfigurationFile(setup), string.Create(CultureInfo.InvariantCulture, $"""
            server:
                ip-address: 127.0.0.1@{Endpoint.Port}
                server-count: {setup.Workers}
                reuseport: yes
                receive-buffer-size: 4194304
                send-buffer-size: 4194304
                tcp-count: 1000
                tcp-query-count: 0
                username: ""
                zonesdir: "{setup.Zone.Folder}"
                database: ""
                pidfile: "{setup.Folder}/nsd.pid"
                xfrdfile: "{setup.Folder}/xfrd.state"
                zonelistfile: "{setup.Folder}/zone.list"
                xfrdir: "{setup.Folder}"
                verbosity: 0
                rrl-ratelimit: 0
                rrl-whitelist-ratelimit: 0
                minimal-responses: yes
                round-robin: no
                zonefiles-write: 0
            remote-control:
                control-enable: yes
                control-interface: "{ControlSocket(setup)}"
            zone:
                name: "{ZoneFile.Apex}"
                zonefile: "{setup.Zone.Path}"

            """));
        return [ProgramOutput.Find("nsd"), "-d", "-c", ConfigurationFile(setup)];
    }
}
