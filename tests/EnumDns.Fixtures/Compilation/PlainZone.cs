using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fixtures.Compilation;

/// <summary>RFC 1034 section 4.3.2 and RFC 4592 on the records of a zone, without an index: what any name server answers.</summary>
public sealed class PlainZone
{
    private readonly Dictionary<DomainName, NodeContents> _nodes;
    private readonly HashSet<DomainName> _existing = [];
    private readonly DomainName _apex;

    /// <summary>Reads all records of a zone.</summary>
    public PlainZone(ZoneSnapshot zone)
    {
        _apex = zone.Apex;
        _nodes = ZoneContents.ReadAll(zone).ToDictionary(node => node.Owner);
        foreach (var owner in _nodes.Keys)
        {
            for (var name = owner; name.IsAtOrBelow(_apex) && _existing.Add(name);)
                name = name.Parent;
        }
    }

    /// <summary>What a number leads to, as one line.</summary>
    public string Dial(E164Number number, DomainName root)
    {
        var name = EnumDomain.Format(number, root);
        var path = new Stack<DomainName>();
        for (var above = name; above != _apex; above = above.Parent)
            path.Push(above);
        foreach (var above in path)
        {
            if (Find(above, RecordType.NS) is not null)
                return DialOutcome.Referral(EnumDomain.TryParse(above, out var cut, out _) ? cut : default);
            if (above != name && Find(above, RecordType.DNAME) is not null)
                return DialOutcome.Redirection;
        }

        if (_existing.Contains(name))
            return Answer(name, number);
        var encloser = name.Parent;
        while (!_existing.Contains(encloser))
            encloser = encloser.Parent;
        var wildcard = DomainName.Parse($"*.{encloser}");
        return _existing.Contains(wildcard) ? Answer(wildcard, number) : DialOutcome.NameError;
    }

    private string Answer(DomainName name, E164Number number) =>
        Find(name, RecordType.CNAME) is not null ? DialOutcome.Alias
        : Find(name, RecordType.NAPTR) is { } naptr ? DialOutcome.Naptr(number, naptr.Ttl, naptr.Rdata)
        : DialOutcome.NoData;

    private RrsetData? Find(DomainName name, RecordType type) =>
        _nodes.TryGetValue(name, out var node) ? node.Rrsets.FirstOrDefault(rrset => rrset.Type == type) : null;
}
