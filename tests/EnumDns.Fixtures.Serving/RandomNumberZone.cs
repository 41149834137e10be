using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Fixtures.Serving;

/// <summary>
/// A zone of numbers and of everything that can stand among them, at random and often odd: what a registry would refuse
/// is there too, as long as a snapshot can hold it.
/// </summary>
internal sealed class RandomNumberZone
{
    private static readonly int[] Ttls = [0, 1, 60, 300, 3600, 86400, int.MaxValue];
    private static readonly string[] Letters = ["a", "ns1", "10", "_sip", "-", "x\\.y", "\\000", "\\200"];
    private readonly Random _random;
    private readonly string _digits;
    private readonly Dictionary<DomainName, Dictionary<RecordType, RrsetData>> _nodes = [];

    /// <summary>Draws a zone.</summary>
    /// <param name="random">Chance.</param>
    /// <param name="apex">The apex.</param>
    /// <param name="below">Apexes of other zones in this one's part of the tree.</param>
    public RandomNumberZone(Random random, DomainName apex, IEnumerable<DomainName> below)
    {
        _random = random;
        Apex = apex;
        // Few digits, so that names meet.
        _digits = random.Next(3) switch { 0 => "01", 1 => "3579", _ => "0123456789" };
        Add(apex, RecordType.SOA, RandomRdata.Soa(apex, Ttls[random.Next(Ttls.Length)]));
        AddServers(apex);
        foreach (var child in below.Where(_ => random.Next(4) > 0))
            AddCut(child);
        for (var i = random.Next(3, 60); i > 0; i--)
            AddOne();
        IsSigned = random.Next(4) == 0;
        if (IsSigned)
            Sign();
    }

    /// <summary>The apex.</summary>
    public DomainName Apex { get; }

    /// <summary>Whether there are signatures and NSEC records.</summary>
    public bool IsSigned { get; }

    /// <summary>The owners.</summary>
    public IReadOnlyCollection<DomainName> Owners => _nodes.Keys;

    /// <summary>The zone: built at once, or in part and then by changes.</summary>
    public ZoneSnapshot Build()
    {
        var later = IsSigned || _random.Next(2) == 0 ? 0 : _random.Next(100);
        var builder = new ZoneBuilder(Apex);
        var changed = new List<DomainName>();
        foreach (var (owner, rrsets) in _nodes)
        {
            if (owner != Apex && _random.Next(100) < later)
                changed.Add(owner);
            else
                AddTo(builder, owner, rrsets.Values);
        }

        var zone = builder.Build();
        var editor = new ZoneEditor();
        foreach (var owner in changed)
        {
            zone = editor.Apply(zone, [.. ZoneDiff.Compare(zone, new NodeContents(owner, [.. _nodes[owner].Values]))]);
            if (_random.Next(4) > 0)
                continue;
            // Away and back again.
            var other = changed[_random.Next(changed.Count)];
            zone = editor.Apply(zone, [.. ZoneDiff.Compare(zone, new NodeContents(other, []))]);
            zone = editor.Apply(zone, [.. ZoneDiff.Compare(zone, new NodeContents(other, [.. _nodes[other].Values]))]);
        }

        return zone;
    }

    private static void AddTo(ZoneBuilder builder, DomainName owner, IEnumerable<RrsetData> rrsets)
    {
        foreach (var rrset in rrsets)
        {
            foreach (var rdata in rrset.Rdata)
                builder.Add(owner.Wire, rrset.Type, rrset.Ttl, rdata, 0);
        }
    }

    private void AddOne()
    {
        Action feature = _random.Next(20) switch
        {
            < 6 => AddNumber,
            < 8 => AddBlock,
            8 => AddHole,
            9 or 10 => () => AddCut(Name()),
            11 => () => Add(Name(), RecordType.CNAME, Target().Wire.ToArray()),
            12 => () => Add(Name(), RecordType.DNAME, Target().Wire.ToArray()),
            13 => AddHosts,
            14 => AddAddressed,
            15 => AddLarge,
            16 => AddDeep,
            17 => () => Add(Prepend(Name(), "*"), RecordType.CNAME, Target().Wire.ToArray()),
            18 => () => Add(Prepend(Prepend(Name(), "*"), Digit()), RecordType.TXT, RandomRdata.Txt("below a wildcard")),
            _ => () => Add(Name(), (RecordType)65280, RandomRdata.Octets(_random, _random.Next(40))),
        };
        feature();
    }

    private void AddNumber() => AddNumber(Name());

    private void AddNumber(DomainName owner)
    {
        var digits = DigitsOf(owner);
        for (var i = _random.Next(1, 4); i > 0; i--)
        {
            Add(owner, RecordType.NAPTR, RandomRdata.Naptr(10, _random.Next(4), _random.Next(5) switch
            {
                0 => "!^.*$!sip:reception@example.net!",
                1 => $"!^.*$!sip:{digits}@{digits}.example.net!",
                2 => $"!^.*$!h323:{_random.Next()}@example.net!",
                _ => $"!^.*$!sip:+{digits}@example.net!",
            }));
        }

        if (_random.Next(4) == 0)
            Add(owner, RecordType.TXT, RandomRdata.Txt($"number {digits}"));
        if (_random.Next(8) == 0)
            Add(owner, RecordType.URI, RandomRdata.Uri($"sip:{digits}@example.net"));
    }

    private void AddBlock()
    {
        var prefix = Name();
        Add(Prepend(prefix, "*"), RecordType.NAPTR, RandomRdata.Naptr(10, 10, $"!^(.*)$!sip:\\1@{DigitsOf(prefix)}.example.net!"));
        if (_random.Next(4) == 0)
            Add(Prepend(prefix, "*"), RecordType.TXT, RandomRdata.Txt($"block {DigitsOf(prefix)}"));
        if (_random.Next(2) == 0)
            AddNumber(Prepend(prefix, Digit()));
    }

    private void AddHole() => Add(Name(), RecordType.TXT, RandomRdata.Txt("hole"));

    private void AddCut(DomainName owner)
    {
        if (owner == Apex)
            return;
        AddServers(owner);
        if (_random.Next(3) == 0)
            Add(owner, RecordType.DS, RandomRdata.Ds(_random));
        // Beside and below a cut there may be more, which no answer shows.
        if (_random.Next(4) == 0)
            AddNumber(owner);
        if (_random.Next(3) == 0)
            AddNumber(Prepend(owner, Digit()));
    }

    private void AddServers(DomainName owner)
    {
        for (var i = _random.Next(8) == 0 ? 13 : _random.Next(1, 4); i > 0; i--)
        {
            var host = _random.Next(4) switch
            {
                0 => Target(),
                1 => DomainName.Parse($"ns{i}.example.net."),
                _ => Prepend(owner, $"ns{i}"),
            };
            Add(owner, RecordType.NS, host.Wire.ToArray());
            if (_random.Next(4) > 0)
                AddAddresses(host);
        }
    }

    private void AddHosts()
    {
        var owner = _random.Next(3) == 0 ? Prepend(Name(), "*") : Name();
        for (var i = _random.Next(1, 5); i > 0; i--)
        {
            if (_random.Next(2) == 0)
                Add(owner, RecordType.MX, RandomRdata.Mx(i, Target()));
            else
                Add(owner, RecordType.SRV, RandomRdata.Srv(i, Target()));
        }
    }

    private void AddAddressed() => AddAddresses(Name());

    private void AddAddresses(DomainName owner)
    {
        for (var i = _random.Next(3); i > 0; i--)
            Add(owner, RecordType.A, [192, 0, 2, (byte)i]);
        if (_random.Next(2) == 0)
            Add(owner, RecordType.AAAA, [0x20, 1, 0xD, 0xB8, .. new byte[11], 1]);
    }

    // From what 512 octets just hold to more than any message does.
    private void AddLarge()
    {
        var owner = _random.Next(4) == 0 ? Prepend(Name(), "*") : Name();
        var count = _random.Next(10) == 0 ? 300 : _random.Next(2, 70);
        var length = _random.Next(1, 240);
        for (var i = 0; i < count; i++)
            Add(owner, RecordType.NAPTR, RandomRdata.Naptr(i, i, new string('x', length)));
    }

    private void AddDeep()
    {
        var owner = Name();
        for (var depth = _random.Next(13, 19) - (owner.LabelCount - Apex.LabelCount); depth > 0; depth--)
            owner = Prepend(owner, Digit());
        AddNumber(_random.Next(4) == 0 ? Prepend(owner, "*") : owner);
    }

    private void Sign()
    {
        var owners = _nodes.Keys.Order().ToList();
        for (var i = 0; i < owners.Count; i++)
        {
            Add(owners[i], RecordType.NSEC, RandomRdata.Nsec(owners[(i + 1) % owners.Count]));
            // Some signatures are missing.
            foreach (var type in _nodes[owners[i]].Keys.Where(_ => _random.Next(10) > 0).ToList())
                Add(owners[i], RecordType.RRSIG, RandomRdata.Rrsig(_random, type, owners[i], Apex));
        }
    }

    private void Add(DomainName owner, RecordType type, byte[] rdata)
    {
        if (!owner.IsAtOrBelow(Apex) || (type is RecordType.SOA && owner != Apex))
            return;
        if (!_nodes.TryGetValue(owner, out var rrsets))
            _nodes[owner] = rrsets = [];
        var rrset = rrsets.GetValueOrDefault(type) ?? new RrsetData(type, (uint)Ttls[_random.Next(Ttls.Length)], []);
        // One alias at a name is all that a snapshot makes sense of.
        if (type is not (RecordType.CNAME or RecordType.DNAME or RecordType.SOA) || rrset.Rdata.Count == 0)
            rrsets[type] = rrset with { Rdata = [.. rrset.Rdata, rdata] };
    }

    private DomainName Name()
    {
        var name = _random.Next(3) == 0 ? Apex : _nodes.Keys.ElementAt(_random.Next(_nodes.Count));
        for (var i = _random.Next(5); i > 0; i--)
            name = Prepend(name, _random.Next(25) == 0 ? Letters[_random.Next(Letters.Length)] : Digit());
        return name;
    }

    private DomainName Target() => _random.Next(5) == 0 ? DomainName.Parse("elsewhere.example.net.") : Name();

    private string Digit() => _digits[_random.Next(_digits.Length)].ToString();

    private static DomainName Prepend(DomainName name, string label) =>
        name.Wire.Length > 200 ? name : DomainName.TryParse(label, name, out var longer) is NameFault.None ? longer : name;

    /// <summary>The digits of a name's labels in dialling order.</summary>
    private static string DigitsOf(DomainName name)
    {
        var digits = "";
        for (var rest = name; !rest.IsRoot; rest = rest.Parent)
        {
            if (rest.Wire[0] == 1 && char.IsAsciiDigit((char)rest.Wire[1]))
                digits = (char)rest.Wire[1] + digits;
        }

        return digits;
    }
}
