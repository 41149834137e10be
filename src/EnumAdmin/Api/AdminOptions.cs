using System.Net;
using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Api;

/// <summary>How the admin API is served, and what it needs from the floor above.</summary>
public sealed record AdminOptions
{
    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public required IReadOnlyList<IPEndPoint> Listen { get; init; }

    /// <summary>Where events 2000 to 2099 are logged.</summary>
    public required ILoggerFactory LoggerFactory { get; init; }

    /// <summary>Walks from a number to its URIs over our own DNS; the name is the root of the number's tree.</summary>
    public required Func<E164Number, DomainName, DialResult> Dial { get; init; }

    /// <summary>Whether the zones of the registry are served.</summary>
    public required Func<bool> IsReady { get; init; }

    /// <summary>Metrics of the floors above, in the text format of Prometheus; empty for none.</summary>
    public Func<string> Metrics { get; init; } = () => "";

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The most octets of a body, master files apart.</summary>
    public long MaxBody { get; init; } = 1 << 20;

    /// <summary>The most octets of a master file that is imported.</summary>
    public long MaxImport { get; init; } = 1L << 31;

    /// <summary>The folder in which master files are kept while they come in.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>How many requests each token may make in a second, in the long run; twice as many at once.</summary>
    public int RequestsPerSecond { get; init; } = 1000;

    /// <summary>How many requests without a valid token each address may make in a minute; as many at once.</summary>
    public int FailuresPerMinute { get; init; } = 30;

    /// <summary>The most connections at a time.</summary>
    public int MaxConnections { get; init; } = 1000;

    /// <summary>Names beside those of loopback that a request over loopback may name in its Host header: those of a proxy on the same machine.</summary>
    public IReadOnlyList<string> HostNames { get; init; } = [];
}
