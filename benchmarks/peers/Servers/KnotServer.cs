using System.Globalization;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>Knot DNS: a UDP and a TCP worker for each core, no modules, zones loaded whole.</summary>
/// <param name="keepsJournal">Whether it keeps a journal, which it needs to be changed while it runs.</param>
internal sealed class KnotServer(bool keepsJournal = false) : MeasuredServer
{
    /// <inheritdoc/>
    public override string Name => ServerNames.Knot;

    /// <inheritdoc/>
    public override string SetupText => "udp-workers and tcp-workers by cores, tcp-reuseport, adjust-threads, no modules, no RRL, no rotation";

    /// <summary>Its configuration file.</summary>
    public static string ConfigurationFile(ServerSetup setup) => Path.Combine(setup.Folder, "knot.conf");

    /// <summary>The socket of its control program.</summary>
    public static string ControlSocket(ServerSetup setup) => Path.Combine(setup.Folder, "knot.sock");

    /// <inheritdoc/>
    public override string ReadVersion() => ProgramOutput.FirstLine("Knot", "knotd", "-V");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup)
    {
        File.WriteAllText(ConfigurationFile(setup), string.Create(CultureInfo.InvariantCulture, $"""
            server:
                listen: 127.0.0.1@{Endpoint.Port}
                rundir: "{setup.Folder}"
                udp-workers: {setup.Workers}
                tcp-workers: {setup.Workers}
                background-workers: {Environment.ProcessorCount}
                tcp-reuseport: on
                tcp-max-clients: 1000
                answer-rotation: off
            control:
                listen: "{ControlSocket(setup)}"
                timeout: 0
            log:
              - target: stderr
                any: warning
            database:
                storage: "{setup.Folder}"
            template:
              - id: default
                storage: "{setup.Zone.Folder}"
                zonefile-sync: -1
                zonefile-load: whole
                journal-content: {(keepsJournal ? "changes" : "none")}
                semantic-checks: off
                adjust-threads: {Environment.ProcessorCount}
            zone:
              - domain: "{ZoneFile.Apex}"
                file: "{setup.Zone.Path}"

            """));
        return [ProgramOutput.Find("knotd"), "-c", ConfigurationFile(setup)];
    }
}
