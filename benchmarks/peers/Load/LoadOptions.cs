using System.Net;
using EnumDns.Fixtures;

namespace EnumDns.Peers.Load;

/// <summary>What a server is asked, and how.</summary>
internal sealed record LoadOptions
{
    /// <summary>The server.</summary>
    public required IPEndPoint Server { get; init; }

    /// <summary>Which names of the zone are asked.</summary>
    public required LoadZone Zone { get; init; }

    /// <summary>The zone that the server serves; null of a responder that answers every query alike.</summary>
    public required NumberZoneGenerator? Generator { get; init; }

    /// <summary>What the queries are drawn by.</summary>
    public required int Seed { get; init; }

    /// <summary>How long is measured, at most.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Called when measuring begins.</summary>
    public Action Begin { get; init; } = () => { };

    /// <summary>Ends measuring early.</summary>
    public CancellationToken End { get; init; }

    /// <summary>How long queries are sent before, without being measured.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Queries a second, at random intervals; as many as get answers where null.</summary>
    public double? Rate { get; init; }

    /// <summary>Sockets, or TCP connections.</summary>
    public int Flows { get; init; } = 8;

    /// <summary>Queries that may wait for answers at once, on each socket.</summary>
    public int Outstanding { get; init; } = 24;

    /// <summary>TCP in place of UDP.</summary>
    public bool Tcp { get; init; }

    /// <summary>Whether to sleep while there is nothing to do, as is right where the server runs on the same core.</summary>
    public bool Sleeps { get; init; }

    /// <summary>When a query without an answer is given up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The server's process, whose CPU time is measured.</summary>
    public int? ServerProcess { get; init; }
}
