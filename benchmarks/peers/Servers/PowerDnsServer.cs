using System.Globalization;
using EnumDns.Peers.Reports;

namespace EnumDns.Peers.Servers;

/// <summary>PowerDNS with the zone in memory (its BIND backend, the fastest of those that Debian brings) and its caches on.</summary>
/// <param name="remembers">Whether its caches keep what it has answered; where changes are to be seen, they must not.</param>
internal sealed class PowerDnsServer(bool remembers = true) : MeasuredServer
{
    private const int CacheSeconds = 3600;

    /// <inheritdoc/>
    public override string Name => ServerNames.PowerDns;

    /// <inheritdoc/>
    public override string SetupText => "BIND backend, receiver-threads by cores, one distributor thread, reuseport, packet and query cache, no shuffling";

    /// <summary>The configuration file.</summary>
    public static string ConfigurationFile(ServerSetup setup) => Path.Combine(setup.Folder, "pdns.conf");

    /// <inheritdoc/>
    public override string ReadVersion() => ProgramOutput.FirstLine("PowerDNS", "pdns_server", "--version");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Prepare(ServerSetup setup)
    {
        File.WriteAllText(Path.Combine(setup.Folder, "zones.conf"), $$"""
            zone "{{ZoneFile.Apex}}" { type master; file "{{setup.Zone.Path}}"; };

            """);
        File.WriteAllText(ConfigurationFile(setup), string.Create(CultureInfo.InvariantCulture, $"""
            launch=bind
            bind-config={setup.Folder}/zones.conf
            local-address=127.0.0.1
            local-port={Endpoint.Port}
            socket-dir={setup.Folder}
            receiver-threads={setup.Workers}
            distributor-threads=1
            reuseport=yes
            cache-ttl={(remembers ? CacheSeconds : 0)}
            query-cache-ttl={(remembers ? CacheSeconds : 0)}
            negquery-cache-ttl={(remembers ? CacheSeconds : 0)}
            zone-cache-refresh-interval=3600
            max-tcp-connections=1000
            max-tcp-connections-per-client=0
            security-poll-suffix=
            query-logging=no
            log-dns-queries=no
            log-dns-details=no
            disable-syslog=yes
            loglevel=3
            write-pid=no
            disable-axfr=yes
            no-shuffle=yes
            max-ent-entries=100000000

            """));
        return [ProgramOutput.Find("pdns_server"), $"--config-dir={setup.Folder}", "--daemon=no", "--guardian=no"];
    }
}
