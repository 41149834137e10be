using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Differential;

/// <summary>What the peers say to one question.</summary>
/// <param name="Nsd">NSD as it comes.</param>
/// <param name="NsdMinimal">NSD with minimal responses.</param>
/// <param name="Knot">Knot DNS.</param>
/// <param name="NsdInFull">NSD with minimal responses over TCP, with room for everything.</param>
/// <param name="KnotInFull">Knot DNS over TCP.</param>
internal sealed record PeerResponses(DnsMessage Nsd, DnsMessage NsdMinimal, DnsMessage Knot, Lazy<DnsMessage> NsdInFull, Lazy<DnsMessage> KnotInFull)
{
    // What follows from what: a longer chain of aliases leads to another authority section, and leaves other room.
    private static readonly Dictionary<string, string[]> Causes = new()
    {
        ["RCODE"] = ["answer"],
        ["flags"] = ["RCODE", "answer", "authority"],
        ["authority"] = ["RCODE", "flags", "answer"],
        ["additional"] = ["RCODE", "flags", "answer", "authority"],
    };

    /// <summary>Whether the peers agree in everything.</summary>
    public bool AgreeInFull => ResponseAspects.Names.All(IsAgreed);

    /// <summary>
    /// Aspects that bind us and that our response has otherwise: those in which NSD, however configured, agrees with
    /// Knot DNS, where they agree in what causes them too.
    /// </summary>
    public IReadOnlyList<string> Violations(DnsMessage ours) =>
        [.. ResponseAspects.Names.Where(aspect => Binds(aspect) && TextOf(ours, aspect) != TextOf(Knot, aspect) && !IsRoomierIn(aspect, ours))];

    /// <summary>Aspects in which the peers differ and we follow none of them.</summary>
    public IReadOnlyList<string> OwnWays(DnsMessage ours) => [.. ResponseAspects.Names.Where(aspect => !IsAgreed(aspect) && !FollowsOne(ours, aspect))];

    private bool Binds(string aspect) =>
        IsAgreed(aspect) && !KnotGaveUp && !(IsSection(aspect) && Knot.IsTruncated) && !((aspect is "authority" or "flags") && EndsAtAsterisk) && Causes.GetValueOrDefault(aspect, []).All(IsAgreed);

    // What is left of a truncated response depends on how well names are compressed, and nobody may use it (RFC 2181 section 9).
    private static bool IsSection(string aspect) => aspect is "answer" or "authority" or "additional";

    // Knot DNS follows five aliases and no more: where it stops, NSD may have stopped for another reason.
    private bool KnotGaveUp => Knot.Answer.Count(record => record.Type == "CNAME") == 5;

    // Asked for a name such as *.x that does not exist itself, Knot DNS leaves out the proof of that, and validators refuse the answer.
    private bool EndsAtAsterisk => (Knot.Answer.LastOrDefault(record => record.Type == "CNAME")?.Rdata ?? Knot.Question).StartsWith("*.", StringComparison.Ordinal);

    // What NSD leaves out of the additional section to keep it minimal says nothing about what belongs there.
    private bool IsAgreed(string aspect) =>
        TextOf(Nsd, aspect) == TextOf(Knot, aspect) || (aspect != "additional" && TextOf(NsdMinimal, aspect) == TextOf(Knot, aspect));

    private bool FollowsOne(DnsMessage ours, string aspect) => new[] { Nsd, NsdMinimal, Knot }.Any(peer => TextOf(peer, aspect) == TextOf(ours, aspect));

    private string TextOf(DnsMessage message, string aspect) =>
        ResponseAspects.TextOf(aspect == "additional" ? message with { Additional = [.. message.Additional.Where(record => !IsCourtesy(record))] } : message, aspect);

    // Names that we compress and they do not leave us room where they have none.
    private bool IsRoomierIn(string aspect, DnsMessage ours) => aspect switch
    {
        "flags" => Knot.IsTruncated && !ours.IsTruncated && (IsComplete(ours, NsdInFull.Value) || IsComplete(ours, KnotInFull.Value)),
        "additional" => UsesRoom(ours),
        _ => false,
    };

    private bool IsComplete(DnsMessage ours, DnsMessage peer) => TextOf(ours, "answer") == TextOf(peer, "answer") && TextOf(ours, "authority") == TextOf(peer, "authority");

    private bool UsesRoom(DnsMessage ours)
    {
        var left = Knot.Additional.Select(record => record.Canonical).ToHashSet();
        var all = KnotInFull.Value.Additional.Select(record => record.Canonical).ToHashSet();
        var records = ours.Additional.Select(record => record.Canonical).ToHashSet();
        return left.IsProperSubsetOf(records) && records.IsSubsetOf(all);
    }

    // NSD adds the apex NS RRset to positive answers: its addresses must not be taken for those that the answer calls for.
    private bool IsCourtesy(DnsRecord address) =>
        Nsd.Authority.Count != Knot.Authority.Count && Nsd.Authority.Any(server => server.Type == "NS" && string.Equals(server.CanonicalRdata, address.Owner, StringComparison.OrdinalIgnoreCase));
}
