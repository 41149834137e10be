namespace EnumDns.Peers.Reports;

/// <summary>What the servers are called in results.</summary>
internal static class ServerNames
{
    /// <summary>Ours with everything switched on: registry, admin API, metrics.</summary>
    public const string EnumDns = "EnumDns";

    /// <summary>Ours without a registry, from a master file.</summary>
    public const string ReadOnly = "EnumDns, no registry";

    /// <summary>The responder that echoes a fixed answer, datagram by datagram.</summary>
    public const string Echo = "echo";

    /// <summary>The same that sends answers to one client as one, as we do: what the socket interface can do.</summary>
    public const string Ceiling = "ceiling";

    /// <summary>NSD.</summary>
    public const string Nsd = "NSD";

    /// <summary>Knot DNS.</summary>
    public const string Knot = "Knot";

    /// <summary>BIND.</summary>
    public const string Bind = "BIND";

    /// <summary>PowerDNS.</summary>
    public const string PowerDns = "PowerDNS";

    /// <summary>Those that the bars name.</summary>
    public static IReadOnlyList<string> Rivals { get; } = [Nsd, Knot];
}
