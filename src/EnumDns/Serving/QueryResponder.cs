using EnumDns.Zones.Snapshots;

namespace EnumDns.Serving;

/// <summary>
/// The pure seam between transports and zones: octets of a query in, octets of the response out. Shared by sockets,
/// tests, fuzzers and benchmarks. Never throws, whatever the octets; never allocates; takes no lock. Any number of
/// threads may call it at once.
/// </summary>
internal sealed class QueryResponder
{
    private volatile ZoneDirectory _directory = ZoneDirectory.Empty;

    /// <summary>The zones served; replaced as a whole.</summary>
    public ZoneDirectory Directory
    {
        get => _directory;
        set => _directory = value;
    }

    /// <summary>Answers one message.</summary>
    /// <param name="query">The message as received.</param>
    /// <param name="response">At least 4,096 octets for UDP and 65,535 for TCP; must not overlap the query.</param>
    /// <param name="client">Who asks.</param>
    /// <returns>Octets of the response, or 0 for silence.</returns>
    public int Respond(ReadOnlySpan<byte> query, Span<byte> response, in ClientContext client) => throw new NotSupportedException();
}
