using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.Differential;

/// <summary>The servers that we compare with, all on the same zones.</summary>
internal sealed class PeerGroup : IDisposable
{
    private readonly NsdServer _nsd;
    private readonly NsdServer _nsdMinimal;
    private readonly KnotServer _knot;

    /// <summary>Starts NSD, with and without what an answer can do without, and Knot DNS.</summary>
    public PeerGroup(IReadOnlyCollection<ZoneText> zones)
    {
        _nsd = new NsdServer(zones);
        _nsdMinimal = new NsdServer(zones, minimalResponses: true);
        _knot = new KnotServer(zones);
    }

    /// <summary>Asks all of them.</summary>
    public PeerResponses Ask(DnsQuestion question) => new(_nsd.Client.Ask(question), _nsdMinimal.Client.Ask(question), _knot.Client.Ask(question));

    /// <inheritdoc/>
    public void Dispose()
    {
        _nsd.Dispose();
        _nsdMinimal.Dispose();
        _knot.Dispose();
    }
}
