using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Generation;

/// <summary>Makes queries about a world: its names, names near them, and types that are or are not there.</summary>
internal sealed class QueryGenerator
{
    private static readonly string[] Types =
        ["A", "AAAA", "NS", "DS", "SOA", "CNAME", "DNAME", "MX", "TXT", "SRV", "NAPTR", "PTR", "ANY", "RRSIG", "NSEC", "NSEC3", "NSEC3PARAM", "DNSKEY", "TYPE65280", "TYPE65281", "SVCB"];

    private static readonly string[] Labels = ["a", "b", "c", "*", "1", "z", "ns1", "_s", "0", "1", "5", "9"];
    private readonly SeededChoice _choice;
    private readonly GeneratedWorld _world;
    private readonly List<string> _names;

    /// <summary>Prepares queries about a world.</summary>
    public QueryGenerator(GeneratedWorld world, SeededChoice choice)
    {
        _choice = choice;
        _world = world;
        var names = new HashSet<string>();
        foreach (var draft in world.Drafts)
        {
            foreach (var owner in draft.Owners)
                names.UnionWith(WithAncestors(owner, draft.Apex));
        }

        foreach (var zone in world.Zones)
            names.UnionWith(zone.Text.Split('\n').Where(line => line.Contains("\tNSEC3\t", StringComparison.Ordinal)).Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]).Take(3));
        _names = [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>The next query.</summary>
    public DnsQuestion Next()
    {
        var name = Name();
        var question = new DnsQuestion(_choice.Percent(15) ? _choice.MixCase(name) : name, Type(name)) { OverTcp = _choice.Percent(10) };
        question = _choice.Between(0, 9) switch
        {
            0 or 1 => question,
            2 => question with { PayloadSize = 512, DnssecOk = _choice.Percent(50) },
            3 => question with { PayloadSize = (ushort)_choice.Between(0, 1500), DnssecOk = _choice.Percent(50) },
            4 => question with { PayloadSize = 4096, DnssecOk = _choice.Percent(50) },
            _ => question with { PayloadSize = 1232, DnssecOk = _choice.Percent(60) },
        };
        return _choice.Percent(5) ? question with { RecursionDesired = true } : question;
    }

    private static IEnumerable<string> WithAncestors(string owner, string apex)
    {
        var labels = NameText.Labels(owner);
        var apexLabels = NameText.Labels(apex).Count;
        for (var i = 0; i <= labels.Count - apexLabels; i++)
            yield return NameText.Join(labels.Skip(i));
    }

    private string Name()
    {
        var name = _choice.One(_names);
        name = _choice.Between(0, 11) switch
        {
            0 => $"{_choice.One(Labels)}.{name}",
            1 => $"{_choice.One(Labels)}.{_choice.One(Labels)}.{name}",
            2 => NameText.Join([_choice.One(Labels), .. NameText.Labels(name).Skip(1)]),
            3 => $"*.{name}",
            4 when _choice.Percent(10) => NameText.Join(NameText.Labels(_world.Drafts[0].Apex).Skip(1)),
            5 when _choice.Percent(30) => Long(name),
            _ => name,
        };
        return NameText.WireLength(name) <= 255 ? name : _world.Drafts[0].Apex;
    }

    // Below a DNAME this can make a name too long (RFC 6672 section 2.2).
    private string Long(string name)
    {
        var most = _choice.Between(100, 255);
        while (NameText.WireLength(name) < most - 40)
            name = $"{new string('q', _choice.Between(5, 38))}.{name}";
        return name;
    }

    private string Type(string name)
    {
        var present = _world.Drafts.SelectMany(draft => draft.TypesAt(name)).ToList();
        return present.Count > 0 && _choice.Percent(50) ? _choice.One(present) : _choice.Percent(35) ? "A" : _choice.One(Types);
    }
}
