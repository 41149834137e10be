using EnumDns.Serving;
using EnumDns.Transport;

namespace EnumDns.Hosting;

/// <summary>What one run of the server is asked to do.</summary>
internal sealed record ServeSettings
{
    /// <summary>The folder that the master files stand in, as the user named it.</summary>
    public required string ZonesFolder { get; init; }

    /// <summary>Where to answer.</summary>
    public required IReadOnlyList<ListenAddress> Listen { get; init; }

    /// <summary>Whether to show a command that asks the server something, for people who try it.</summary>
    public bool InvitesQuery { get; init; }

    /// <summary>What responses say beside the zones.</summary>
    public ResponderOptions Responder { get; init; } = new();

    /// <summary>Limits of the sockets.</summary>
    public TransportOptions Transport { get; init; } = new();
}
