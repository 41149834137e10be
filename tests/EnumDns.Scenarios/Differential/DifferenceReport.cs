using System.Globalization;
using System.Text;
using EnumDns.Scenarios.Client;
using EnumDns.Scenarios.Generation;

namespace EnumDns.Scenarios.Differential;

/// <summary>Collects where we differ from the peers, by kind, with examples that a reader can follow by hand.</summary>
internal sealed class DifferenceReport
{
    private const int ExamplesPerKind = 2;
    private const int KindsInFull = 12;
    private readonly Dictionary<string, (int Count, List<string> Examples)> _violations = [];
    private readonly Dictionary<string, int> _ownWays = [];
    private int _queries;
    private int _agreedInFull;
    private int _silences;

    /// <summary>Responses in which we differ from agreeing peers.</summary>
    public int Violations => _violations.Values.Sum(kind => kind.Count);

    /// <summary>Figures of the run, one line.</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{_queries} queries, peers agree in everything on {_agreedInFull} and stay silent on {_silences}, {Violations} violations, {_ownWays.Values.Sum()} in our own way ({OwnWays})");

    private string OwnWays => string.Join("; ", _ownWays.OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Value} {kind.Key}"));

    /// <summary>Judges one response.</summary>
    /// <param name="world">The zones that were asked.</param>
    /// <param name="question">The question.</param>
    /// <param name="peers">What the peers say; null where one says nothing.</param>
    /// <param name="ours">What we say.</param>
    /// <param name="whole">What we say where there is room for everything.</param>
    public void Add(GeneratedWorld world, DnsQuestion question, PeerResponses? peers, DnsMessage ours, DnsMessage whole)
    {
        _queries++;
        if (peers is null)
        {
            _silences++;
            return;
        }

        if (peers.AgreeInFull)
            _agreedInFull++;
        var ownWays = string.Join('+', peers.OwnWays(ours));
        if (ownWays.Length > 0)
            _ownWays[ownWays] = _ownWays.GetValueOrDefault(ownWays) + 1;
        var violations = peers.Violations(ours).Concat(Repetitions(ours)).Concat(CutRrsets(ours, whole)).ToList();
        if (violations.Count > 0)
            AddViolation($"{string.Join('+', violations)} ({peers.Knot.Rcode}, {(peers.Knot.IsAuthoritative ? "authoritative" : "referral")}, we say {ours.Rcode})", world, question, peers, ours);
    }

    /// <summary>All kinds with counts, then examples with their zones.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().AppendLine(Summary);
        var kinds = _violations.OrderByDescending(kind => kind.Value.Count).ToList();
        foreach (var (kind, (count, _)) in kinds)
            text.AppendLine(CultureInfo.InvariantCulture, $"{count} {kind}");
        foreach (var (kind, (_, examples)) in kinds.Take(KindsInFull))
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"==== {kind}").AppendJoin('\n', examples);
        return text.ToString();
    }

    // RFC 2181 section 9: what does not fit is left out by whole RRsets.
    private static IEnumerable<string> CutRrsets(DnsMessage ours, DnsMessage whole)
    {
        var complete = Rrsets(whole).ToDictionary(rrset => rrset.Key, rrset => rrset.Count());
        return Rrsets(ours).Any(rrset => complete.GetValueOrDefault(rrset.Key) != rrset.Count()) ? ["cut RRset"] : [];
    }

    private static IEnumerable<IGrouping<(int, string, string), DnsRecord>> Rrsets(DnsMessage message) =>
        new[] { message.Answer, message.Authority, message.Additional }
            .SelectMany((records, section) => records.Where(record => record.Type != "RRSIG").Select(record => (section, record)))
            .GroupBy(item => (item.section, item.record.Owner.ToLowerInvariant(), item.record.Type), item => item.record);

    // RFC 2181 section 5: an RRset holds no record twice, and no response needs one twice.
    private static IEnumerable<string> Repetitions(DnsMessage ours)
    {
        var records = ours.Answer.Concat(ours.Authority).Concat(ours.Additional).Select(record => record.Canonical).ToList();
        return records.Distinct().Count() == records.Count ? [] : ["repetition"];
    }

    private void AddViolation(string kind, GeneratedWorld world, DnsQuestion question, PeerResponses peers, DnsMessage ours)
    {
        var (count, examples) = _violations.GetValueOrDefault(kind, (0, []));
        if (examples.Count < ExamplesPerKind)
            examples.Add($"---- seed {world.Seed}: {question}\nNSD {peers.Nsd}NSD minimal {peers.NsdMinimal}Knot {peers.Knot}EnumDns {ours}{string.Join('\n', world.Zones.Select(zone => zone.Text))}");
        _violations[kind] = (count + 1, examples);
    }
}
