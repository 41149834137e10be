using System.Globalization;
using System.Text;
using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Generation;

/// <summary>A zone under construction: takes only records that NSD, Knot DNS and BIND all load beside those it has.</summary>
/// <param name="apex">Apex, absolute, lower case.</param>
/// <param name="world">All zones that are served together, this one included.</param>
internal sealed class ZoneDraft(string apex, IReadOnlyList<ZoneDraft> world)
{
    private static readonly HashSet<string> Singletons = ["CNAME", "DNAME", "SOA"];
    private readonly SortedDictionary<string, SortedDictionary<string, List<string>>> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Owner, string Type), int> _ttls = [];

    /// <summary>Apex, absolute, lower case.</summary>
    public string Apex { get; } = apex;

    /// <summary>Owner names, lower case.</summary>
    public IReadOnlyCollection<string> Owners => _nodes.Keys;

    /// <summary>Whether the zone is to be signed, and how.</summary>
    public SigningStyle Signing { get; set; }

    /// <summary>The labels that its names are made of.</summary>
    public IReadOnlyList<string> Labels { get; set; } = LabelSet.Letters;

    /// <summary>Whether owners are written in mixed case.</summary>
    public bool MixedCase { get; set; }

    /// <summary>Types at an owner.</summary>
    public IReadOnlyCollection<string> TypesAt(string owner) => _nodes.TryGetValue(owner, out var types) ? types.Keys : [];

    /// <summary>Adds a record unless the zone would not load with it.</summary>
    public bool TryAdd(string owner, string type, string rdata, int ttl)
    {
        if (!Allows(owner, type) || !IsKnownBelow(owner, type, rdata, ttl))
            return false;
        if (!_nodes.TryGetValue(owner, out var types))
            _nodes.Add(owner, types = new(StringComparer.Ordinal));
        if (!types.TryGetValue(type, out var rdatas))
            types.Add(type, rdatas = []);
        if (!rdatas.Contains(rdata))
            rdatas.Add(rdata);
        _ttls.TryAdd((owner, type), ttl);
        return true;
    }

    /// <summary>The master file.</summary>
    public string Format(SeededChoice choice)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"$ORIGIN {Apex}");
        AppendNode(text, Apex, choice);
        foreach (var owner in _nodes.Keys.Where(owner => owner != Apex))
            AppendNode(text, owner, choice);
        return text.ToString();
    }

    /// <summary>Whether a name is at or below another.</summary>
    public static bool IsAtOrBelow(string name, string ancestor) => ancestor == "." || name == ancestor || name.EndsWith("." + ancestor, StringComparison.Ordinal);

    private bool Allows(string owner, string type)
    {
        if (!IsAtOrBelow(owner, Apex) || NameText.WireLength(owner) > 255)
            return false;
        var present = TypesAt(owner);
        if (present.Contains("CNAME") || (type == "CNAME" && present.Count > 0) || (Singletons.Contains(type) && present.Contains(type)))
            return false;
        // RFC 4592 section 4.2: NS at a wildcard has no defined meaning; BIND does not load such a zone.
        if (type == "NS" && owner[0] == '*')
            return false;
        if (type == "DS" && Signing != SigningStyle.Unsigned && !present.Contains("NS"))
            return false;
        // RFC 6672 section 3.3: a DNAME at a wildcard is asking for trouble, and Knot DNS goes into an endless loop over some.
        if (type == "DNAME" && owner[0] == '*')
            return false;
        // RFC 6672 section 2.3.
        if (owner != Apex && ((type == "DNAME" && present.Contains("NS")) || (type == "NS" && present.Contains("DNAME"))))
            return false;
        // No server loads records below a DNAME (RFC 6672 section 2.4); NSD looks for them in all of its zones.
        var others = world.SelectMany(zone => zone._nodes).Where(node => node.Key != owner);
        return !others.Any(node => (type == "DNAME" && IsAtOrBelow(node.Key, owner)) || (node.Value.ContainsKey("DNAME") && IsAtOrBelow(owner, node.Key)));
    }

    // NSD keeps the names of all zones in one tree: what a parent has below a hosted child's apex must be in the child too,
    // or NSD takes it for a name of the child's. That leaves the parent with glue.
    private bool IsKnownBelow(string owner, string type, string rdata, int ttl)
    {
        var child = world.Where(zone => zone != this && IsAtOrBelow(zone.Apex, Apex) && IsAtOrBelow(owner, zone.Apex)).MaxBy(zone => zone.Apex.Length);
        return child is null || owner == child.Apex || (type is "A" or "AAAA" && (child.TryAdd(owner, type, rdata, ttl) || child.TypesAt(owner).Count > 0));
    }

    private void AppendNode(StringBuilder text, string owner, SeededChoice choice)
    {
        foreach (var (type, rdatas) in _nodes[owner].OrderBy(pair => pair.Key != "SOA"))
        {
            foreach (var rdata in rdatas)
                text.AppendLine(CultureInfo.InvariantCulture, $"{(MixedCase ? choice.MixCase(owner) : owner)} {_ttls[(owner, type)]} IN {type} {rdata}");
        }
    }
}
