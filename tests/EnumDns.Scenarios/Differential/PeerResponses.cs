using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Differential;

/// <summary>What the peers say to one question.</summary>
internal sealed record PeerResponses(DnsMessage Nsd, DnsMessage NsdMinimal, DnsMessage Knot)
{
    /// <summary>Aspects in which NSD, however configured, agrees with Knot DNS: those that bind us.</summary>
    public IEnumerable<string> Agreed => ResponseAspects.Names.Where(IsAgreed);

    /// <summary>Agreed aspects that our response has otherwise.</summary>
    public IReadOnlyList<string> Violations(DnsMessage ours) => [.. Agreed.Where(aspect => ResponseAspects.TextOf(ours, aspect) != ResponseAspects.TextOf(Knot, aspect))];

    /// <summary>Aspects in which the peers differ and we follow none of them.</summary>
    public IReadOnlyList<string> OwnWays(DnsMessage ours) => [.. ResponseAspects.Names.Where(aspect => !IsAgreed(aspect) && !FollowsOne(ours, aspect))];

    private bool IsAgreed(string aspect)
    {
        var knot = ResponseAspects.TextOf(Knot, aspect);
        return ResponseAspects.TextOf(Nsd, aspect) == knot || ResponseAspects.TextOf(NsdMinimal, aspect) == knot;
    }

    private bool FollowsOne(DnsMessage ours, string aspect) =>
        new[] { Nsd, NsdMinimal, Knot }.Any(peer => ResponseAspects.TextOf(peer, aspect) == ResponseAspects.TextOf(ours, aspect));
}
