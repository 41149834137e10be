using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Hosting;

/// <summary>What one run of the server is asked to do.</summary>
internal sealed record ServeSettings
{
    /// <summary>Default of <see cref="JournalEntries"/>.</summary>
    public const int DefaultJournalEntries = 10_000;

    /// <summary>Default of <see cref="ApiRequestsPerSecond"/>.</summary>
    public const int DefaultApiRequestsPerSecond = 1000;

    /// <summary>The data directory, which holds the registry, as the user named it; null to serve master files without a registry.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The folder of master files, as the user named it: served as they are without a registry, read once to fill an empty one.</summary>
    public required string ZonesFolder { get; init; }

    /// <summary>Where to answer.</summary>
    public required IReadOnlyList<ListenAddress> Listen { get; init; }

    /// <summary>Where the admin API answers; nowhere without a registry.</summary>
    public IReadOnlyList<ListenAddress> ApiListen { get; init; } = ListenAddress.ApiDefaults;

    /// <summary>The most octets that the body of a request to the admin API may have, imports apart.</summary>
    public long ApiMaxBody { get; init; } = 1L << 20;

    /// <summary>The most octets that an imported master file may have.</summary>
    public long ApiMaxImport { get; init; } = 1L << 31;

    /// <summary>The most requests that one client of the admin API may make in a second.</summary>
    public int ApiRequestsPerSecond { get; init; } = DefaultApiRequestsPerSecond;

    /// <summary>The serials of each zone whose differences the journal keeps.</summary>
    public int JournalEntries { get; init; } = DefaultJournalEntries;

    /// <summary>Whether to show a command that asks the server something, for people who try it.</summary>
    public bool InvitesQuery { get; init; }

    /// <summary>What responses say beside the zones.</summary>
    public ResponderOptions Responder { get; init; } = new();

    /// <summary>Limits of the sockets.</summary>
    public TransportOptions Transport { get; init; } = new();
}
