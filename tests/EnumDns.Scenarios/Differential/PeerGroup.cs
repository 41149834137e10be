using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Differential;

/// <summary>The servers that we compare with, all on the same zones.</summary>
internal sealed class PeerGroup : IDisposable
{
    private readonly NsdServer _nsd;
    private readonly NsdServer _nsdMinimal;
    private readonly IReadOnlyCollection<ZoneText> _zones;
    private KnotServer _knot;

    /// <summary>Starts NSD, with and without what an answer can do without, and Knot DNS.</summary>
    public PeerGroup(IReadOnlyCollection<ZoneText> zones)
    {
        _zones = zones;
        _nsd = new NsdServer(zones);
        _nsdMinimal = new NsdServer(zones, minimalResponses: true);
        _knot = new KnotServer(zones);
    }

    /// <summary>Asks all of them; null where Knot DNS stays silent: it is started anew then, for it has gone into an endless loop.</summary>
    public PeerResponses? Ask(DnsQuestion question)
    {
        if (_knot.Client.AskOrNull(question) is { } knot)
            return new PeerResponses(_nsd.Ask(question), _nsdMinimal.Ask(question), knot, InFull(_nsdMinimal, question), InFull(_knot, question));
        _knot.Dispose();
        _knot = new KnotServer(_zones);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _nsd.Dispose();
        _nsdMinimal.Dispose();
        _knot.Dispose();
    }

    private static Lazy<DnsMessage> InFull(DnsServer server, DnsQuestion question) => new(() => server.Ask(question with { OverTcp = true }));
}
