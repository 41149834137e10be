using System.Globalization;
using EnumDns.Hosting;
using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Configuration;

/// <summary>
/// Every setting of the server, once: the configuration file, the environment, the flags of <c>enumdns serve</c>,
/// <c>enumdns config check</c> and enumdns.conf(5) all follow this table.
/// </summary>
internal static class Settings
{
    // RFC 7828 section 3.1: the timeout that clients are told is 16 bits of 100 ms.
    private const int MaxIdleSeconds = 6553;
    private const int MaxTextOctets = 255;
    private const int MaxClients = 1_000_000;
    private const long KiB = 1024;
    private const long GiB = 1L << 30;

    private static readonly TransportOptions TransportDefaults = new();
    private static readonly ResponderOptions ResponderDefaults = new();
    private static readonly AddressKind DnsAddresses = new(ListenAddress.DnsPort);
    private static readonly AddressKind ApiAddresses = new(ListenAddress.ApiPort);

    /// <summary>The data directory.</summary>
    public static Setting Data { get; } = new(
        "data", "--data", new FolderKind(), ["data"], "Data directory, which holds the registry; made where it is missing");

    /// <summary>The folder of master files.</summary>
    public static Setting Zones { get; } = new(
        "zones", "--zones", new FolderKind(), ["zones"], "Folder of master files DIR/*.zone: they fill an empty registry, or are served as they are with --no-registry");

    /// <summary>Whether there is a registry.</summary>
    public static Setting RegistryEnabled { get; } = new(
        "registry.enabled", "--no-registry", new SwitchKind(), [SwitchKind.On], "Whether the server has a registry and the admin API; without, it serves master files");

    /// <summary>How far back the journal goes.</summary>
    public static Setting JournalEntries { get; } = new(
        "registry.journal-entries", "--journal-entries", new NumberKind("N", 0, 10_000_000), [Number(ServeSettings.DefaultJournalEntries)],
        "Serials of each zone whose differences the journal keeps");

    /// <summary>Where DNS queries are answered.</summary>
    public static Setting DnsListen { get; } = new(
        "dns.listen", "--dns", DnsAddresses, [.. ListenAddress.Defaults.Select(address => address.ToString())],
        $"Where to answer DNS queries, once for each address; without a port: {ListenAddress.DnsPort}; IPv6 as [::1]:5300");

    /// <summary>NSID.</summary>
    public static Setting Nsid { get; } = new(
        "dns.nsid", "--nsid", new TextKind(ResponderOptions.MaxNsidLength), [], "Name server identifier for clients that ask (RFC 5001)");

    /// <summary>Identity.</summary>
    public static Setting Identity { get; } = new(
        "dns.identity", "--identity", new TextKind(MaxTextOctets), [], "Answer to id.server and hostname.bind (CHAOS TXT); refused without");

    /// <summary>Version.</summary>
    public static Setting VersionText { get; } = new(
        "dns.version-text", "--version-text", new TextKind(MaxTextOctets), [], "Answer to version.bind and version.server (CHAOS TXT); refused without");

    /// <summary>Largest UDP response.</summary>
    public static Setting UdpSize { get; } = new(
        "dns.udp-size", "--udp-size", new NumberKind("OCTETS", ResponderOptions.MinUdpPayload, ResponderOptions.LargestUdpPayload),
        [Number(ResponderDefaults.MaxUdpPayload)], "Largest UDP response");

    /// <summary>TCP connections in all.</summary>
    public static Setting TcpClients { get; } = new(
        "dns.tcp.clients", "--tcp-clients", new NumberKind("N", 1, MaxClients), [Number(TransportDefaults.MaxTcpConnections)],
        "TCP connections in all; one more closes the idlest");

    /// <summary>TCP connections of one source.</summary>
    public static Setting TcpClientsPerSource { get; } = new(
        "dns.tcp.clients-per-source", "--tcp-clients-per-source", new NumberKind("N", 1, MaxClients), [Number(TransportDefaults.MaxTcpConnectionsPerSource)],
        "TCP connections of one IPv4 address or IPv6 /64");

    /// <summary>Idle time of TCP connections.</summary>
    public static Setting TcpIdleTimeout { get; } = new(
        "dns.tcp.idle-timeout", "--tcp-idle-timeout", new NumberKind("SECONDS", 1, MaxIdleSeconds), [Number((int)TransportDefaults.TcpIdleTimeout.TotalSeconds)],
        "How many seconds a TCP connection may be idle");

    /// <summary>Where the admin API answers.</summary>
    public static Setting ApiListen { get; } = new(
        "api.listen", "--api", ApiAddresses, [.. ListenAddress.ApiDefaults.Select(address => address.ToString())],
        $"Where the admin API answers, once for each address; without a port: {ListenAddress.ApiPort}");

    /// <summary>Largest request.</summary>
    public static Setting ApiMaxBody { get; } = new(
        "api.max-body", "--api-max-body", new SizeKind(KiB, GiB), ["1MiB"], "Largest body of a request to the admin API, imports apart");

    /// <summary>Largest import.</summary>
    public static Setting ApiMaxImport { get; } = new(
        "api.max-import", "--api-max-import", new SizeKind(KiB, 64 * GiB), ["2GiB"], "Largest master file that the admin API imports");

    /// <summary>Requests of one client.</summary>
    public static Setting ApiRequestsPerSecond { get; } = new(
        "api.requests-per-second", "--api-requests-per-second", new NumberKind("N", 1, 1_000_000), [Number(ServeSettings.DefaultApiRequestsPerSecond)],
        "Requests per second that the admin API takes of one token or address");

    /// <summary>All settings, in the order in which they are shown.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Data, Zones, RegistryEnabled, JournalEntries,
        DnsListen, Nsid, Identity, VersionText, UdpSize, TcpClients, TcpClientsPerSource, TcpIdleTimeout,
        ApiListen, ApiMaxBody, ApiMaxImport, ApiRequestsPerSecond,
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
