using EnumDns.Scenarios.Client;

namespace EnumDns.Scenarios.Generation;

/// <summary>Puts things into a zone draft that answering software gets wrong: each method one kind, at random places.</summary>
internal sealed class ZoneFeatures(SeededChoice choice, ZoneDraft zone, IReadOnlyList<ZoneDraft> world)
{
    private static readonly int[] Ttls = [0, 60, 300, 3600, 86400];

    /// <summary>Adds one random feature.</summary>
    public void AddOne()
    {
        Action feature = choice.Between(0, 19) switch
        {
            0 or 1 => AddAddresses,
            2 => AddText,
            3 => AddNamesOfHosts,
            4 or 5 => AddWildcard,
            6 => AddBelowWildcard,
            7 or 8 or 9 => AddAlias,
            10 or 11 => AddDname,
            12 or 13 or 14 => AddCut,
            15 => AddDeepName,
            16 => AddBigSet,
            17 => AddUnknownType,
            18 => AddNumbers,
            _ => AddAliasChain,
        };
        feature();
    }

    /// <summary>SOA and NS of the apex, sometimes with other data.</summary>
    public void AddApex()
    {
        Add(zone.Apex, "SOA", $"ns.{zone.Apex} hostmaster.{zone.Apex} {choice.Between(1, 1000)} 7200 3600 1209600 {choice.One(0, 60, 300, 7200)}");
        var servers = choice.Between(1, 3);
        for (var i = 0; i < servers; i++)
            AddServer(zone.Apex, zone.Apex);
        if (choice.Percent(20))
            Add(zone.Apex, "MX", $"10 {Target()}");
        if (choice.Percent(20))
            AddAddresses(zone.Apex);
        // Where no other zone lies below.
        if (choice.Percent(5))
            Add(zone.Apex, "DNAME", Target());
    }

    /// <summary>A cut where another zone of the world begins.</summary>
    public void AddCutAt(string child)
    {
        AddServers(child);
        if (choice.Percent(50))
            AddDelegationSigner(child);
    }

    private void AddAddresses() => AddAddresses(Name());

    private void AddText() => Add(Name(), "TXT", $"\"{choice.Between(1, 99)}\" \"semi;colon \\\" quote\"");

    private void AddNamesOfHosts()
    {
        var owner = Name();
        for (var i = choice.Between(1, 3); i > 0; i--)
        {
            var type = choice.One("MX", "SRV", "NAPTR", "PTR", "AFSDB", "KX", "RP", "SVCB");
            Add(owner, type, type switch
            {
                "SRV" => $"{choice.Between(0, 3)} 0 5060 {Target()}",
                "NAPTR" => choice.Percent(50) ? $"10 {choice.Between(1, 99)} \"s\" \"SIP+D2U\" \"\" {Target()}" : $"10 {choice.Between(1, 99)} \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" .",
                "PTR" => Target(),
                "RP" => $"{Target()} {Target()}",
                "SVCB" => $"{choice.Between(1, 3)} {Target()} port=53",
                _ => $"{choice.Between(0, 20)} {Target()}",
            });
        }
    }

    private void AddWildcard()
    {
        var owner = "*." + Name();
        switch (choice.Between(0, 5))
        {
            case 0:
                Add(owner, "CNAME", Target());
                break;
            case 1:
                Add(owner, "MX", $"10 {Target()}");
                break;
            case 2:
                Add(owner, "NAPTR", "10 10 \"u\" \"E2U+sip\" \"!^(.*)$!sip:\\\\1@example.net!\" .");
                break;
            default:
                AddAddresses(owner);
                break;
        }
    }

    private void AddBelowWildcard() => AddAddresses($"{Label()}.*.{Name()}");

    private void AddAlias() => Add(Name(), "CNAME", Target());

    private void AddAliasChain()
    {
        var name = Name();
        for (var i = choice.Between(2, 12); i > 0; i--)
        {
            var next = choice.Percent(15) ? Name() : $"n{choice.Between(0, 30)}.{zone.Apex}";
            Add(name, "CNAME", next);
            name = next;
        }
    }

    private void AddDname()
    {
        var owner = Name();
        Add(owner, "DNAME", choice.Percent(15) ? LongName() : Target());
        if (choice.Percent(30))
            AddAddresses(owner);
    }

    private void AddCut()
    {
        var owner = Name();
        if (owner == zone.Apex)
            return;
        AddServers(owner);
        if (choice.Percent(40))
            AddDelegationSigner(owner);
        if (choice.Percent(25))
            AddAddresses(owner);
        // Occluded data (RFC 2136 section 7.18): below a cut, and no glue.
        if (choice.Percent(40))
            AddAddresses($"{Label()}.{owner}");
        if (choice.Percent(15))
            Add($"{Label()}.{owner}", choice.One("PTR", "CNAME"), "x.example.org.");
    }

    private void AddDeepName()
    {
        var owner = Name();
        for (var i = choice.Between(2, zone.Labels == LabelSet.Digits ? 20 : 8); i > 0; i--)
            owner = $"{Label()}.{owner}";
        AddAddresses(owner);
    }

    private void AddBigSet()
    {
        var owner = choice.Percent(20) ? "*." + Name() : Name();
        var kind = choice.Between(0, 2);
        // Knot DNS 3.2.6 goes into an endless loop over some MX RRsets of 30 and more records whose hosts are signed.
        var count = choice.Between(3, kind == 2 ? 12 : 40);
        var ttl = choice.One(Ttls);
        for (var i = 0; i < count; i++)
        {
            if (kind == 0)
                zone.TryAdd(owner, "A", $"192.0.2.{i}", ttl);
            else if (kind == 1)
                zone.TryAdd(owner, "TXT", $"\"{i:D2}{new string('x', choice.Between(10, 80))}\"", ttl);
            else
                zone.TryAdd(owner, "MX", $"{i} {Target()}", ttl);
        }
    }

    private void AddUnknownType()
    {
        var length = choice.Between(0, 20);
        Add(Name(), choice.One("TYPE65280", "TYPE731"), $"\\# {length} {string.Concat(Enumerable.Range(0, length).Select(i => (i * 7 % 256).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)))}");
    }

    private void AddNumbers()
    {
        var block = "3.2.1." + zone.Apex;
        for (var i = choice.Between(1, 6); i > 0; i--)
        {
            var owner = $"{choice.Between(0, 3)}.{choice.Between(0, 3)}.{block}";
            for (var j = choice.Between(1, 3); j > 0; j--)
                Add(owner, "NAPTR", $"{choice.Between(1, 2) * 10} {choice.Between(1, 20)} \"u\" \"E2U+{choice.One("sip", "h323")}\" \"!^.*$!sip:{choice.Between(1, 9)}@example.net!\" .");
        }

        if (choice.Percent(70))
            Add("*." + block, "NAPTR", "10 10 \"u\" \"E2U+sip\" \"!^\\\\+(.*)$!sip:\\\\1@example.net!\" .");
    }

    private void AddServers(string owner)
    {
        for (var i = choice.Percent(10) ? choice.Between(8, 14) : choice.Between(1, 3); i > 0; i--)
            AddServer(owner, owner);
    }

    private void AddServer(string owner, string domain)
    {
        // In-domain with and without glue, sibling, authoritative elsewhere in the zone, out of zone (RFC 9471).
        var target = choice.Between(0, 6) switch
        {
            0 or 1 or 2 => $"ns{choice.Between(1, 15)}.{domain}",
            3 => $"{choice.One("a", "b", "c", "1")}.{domain}",
            4 => Target(),
            5 => Name(),
            _ => $"ns{choice.Between(1, 3)}.example.org.",
        };
        Add(owner, "NS", target);
        if (choice.Percent(75))
            AddAddresses(target);
    }

    private void AddDelegationSigner(string owner)
    {
        for (var i = choice.Between(1, 2); i > 0; i--)
            Add(owner, "DS", $"{choice.Between(1, 65535)} 13 2 {string.Concat(Enumerable.Repeat("ab", 32))}");
    }

    private void AddAddresses(string owner)
    {
        for (var i = choice.Between(0, 2); i > 0; i--)
            Add(owner, "A", $"192.0.2.{choice.Between(1, 250)}");
        if (choice.Percent(40))
            Add(owner, "AAAA", $"2001:db8::{choice.Between(1, 250)}");
        if (choice.Percent(15))
            Add(owner, "TXT", "\"beside\"");
    }

    private void Add(string owner, string type, string rdata) => zone.TryAdd(owner, type, rdata, choice.One(Ttls));

    private string Label() => LabelSet.One(zone.Labels, choice);

    private string Name()
    {
        var name = choice.Percent(50) ? zone.Apex : choice.One([.. zone.Owners]);
        for (var i = choice.Between(name == zone.Apex ? 1 : 0, 2); i > 0; i--)
            name = $"{Label()}.{name}";
        return NameText.WireLength(name) > 200 ? $"{Label()}.{zone.Apex}" : name;
    }

    private string Target() => choice.Between(0, 9) switch
    {
        0 => "x.example.org.",
        1 => OtherZoneName(),
        2 => zone.Apex,
        3 or 4 or 5 => choice.One([.. zone.Owners]),
        _ => Name(),
    };

    private string OtherZoneName()
    {
        var other = choice.One(world);
        return other.Owners.Count == 0 ? "x." + other.Apex : choice.One([.. other.Owners]);
    }

    private string LongName()
    {
        var name = zone.Apex;
        while (NameText.WireLength(name) < 180)
            name = $"{new string('l', choice.Between(20, 50))}.{name}";
        return name;
    }
}
