using System.Globalization;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Tests.MasterFiles;

/// <summary>Zones drawn by a seed, of few digits and few records, so that everything meets everything.</summary>
internal sealed class RandomZone(int seed)
{
    private static readonly string[] Regexps =
    [
        @"!^.*$!sip:a@example.net!", @"!^.*$!sip:b@example.net!", @"!^\\+?(.*)$!sip:\\1@example.net!", @"!^\\+?(.*)$!sip:+\\1@example.net!",
        @"!^\\+?331(.*)$!sip:\\1@example.net!", @"!^\\+?(331(.*))$!sip:\\2@\\1.example.net!", @"!^\\+33(.*)$!sip:\\1@example.net!", @"!^\\+?33(.)(.*)$!sip:\\2.\\1@example.net!",
    ];

    private static readonly string[] Odd =
    [
        "NAPTR 10 10 \"u\" \"sip+E2U\" \"!^.*$!sip:a@example.net!\" .", "NAPTR 10 10 \"U\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" .",
        "NAPTR 10 10 \"u\" \"E2U+sip\" \"/^.*$/sip:a@example.net/\" .", "NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!i\" .",
        "NAPTR 10 10 \"\" \"E2U+sip\" \"\" next.example.net.", "NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!mailto:a@example.net!\" .",
        "NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:{number}@example.net!\" .", "NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:a\\\\!b@example.net!\" .",
        "NAPTR 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:\\200@example.net!\" .", "NAPTR 10 10 \"u\" \"E2U+sip\" \"!broken\" .", "NAPTR 10 10 \"u\" \"E2U+sip\" \"\" .",
        "CNAME elsewhere.example.net.", "A 192.0.2.1", "AAAA 2001:db8::1", "TXT \"withdrawn\"", "TXT \"two\" \"strings\"", "TXT \"octet \\200\"", "TXT \"\"",
        "DS 1 13 2 ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB", "NS ns1.example.net.", "MX 10 mail.example.net.", "TYPE65280 \\# 2 0102",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Records without rhyme or reason: a name, now and then its wildcard, or one below that is no number.</summary>
    public string Records()
    {
        var text = new StringBuilder();
        for (var i = _random.Next(1, 30); i > 0; i--)
        {
            var owner = Owner();
            var ttl = One("", "", "", "300 ");
            for (var records = One(1, 1, 2); records > 0; records--)
                text.AppendLine(CultureInfo.InvariantCulture, $"{owner} {ttl}IN {(Chance(70) ? Naptr(10 + records) : One(Odd))}");
        }

        return text.ToString();
    }

    /// <summary>A zone compiled of objects: what an export of ours holds.</summary>
    public ZoneSnapshot Compiled()
    {
        using var store = new Fixtures.Stores.MemoryStore();
        var zone = new Zone
        {
            Apex = Importing.Apex,
            PrimaryServer = DomainName.Parse("ns1.example.net."),
            Mailbox = DomainName.Parse("hostmaster.example.net."),
            NameServers = [DomainName.Parse("ns1.example.net.")],
        };
        using var transaction = store.Begin();
        transaction.PutZone(new StoredZone(zone, 1, 1));
        for (var i = _random.Next(1, 12); i > 0; i--)
            transaction.Put(zone.Apex, new Number { Digits = Digits(1), Endpoints = Endpoints(false), Ttl = One<uint?>(null, null, 300) }, 1);
        for (var i = _random.Next(0, 4); i > 0; i--)
            transaction.Put(zone.Apex, new Number { Digits = Digits(1), HoleText = "withdrawn" }, 1);
        for (var i = _random.Next(0, 4); i > 0; i--)
            transaction.Put(zone.Apex, NewBlock(), 1);
        for (var i = _random.Next(0, 2); i > 0; i--)
            transaction.Put(zone.Apex, NewDelegation(), 1);
        return ZoneCompiler.Compile(transaction, transaction.FindZone(zone.Apex)!);
    }

    /// <summary>A compiled zone of which somebody has changed a few RRsets by hand, as people forget one thing or another.</summary>
    public ZoneSnapshot Mangled()
    {
        var zone = Compiled();
        var changes = new List<RrsetChange>();
        var names = ZoneContents.ReadAll(zone).Where(contents => contents.Owner != zone.Apex).ToList();
        for (var i = _random.Next(1, 4); i > 0 && names.Count > 0; i--)
        {
            var (contents, other) = (One([.. names]), One([.. names]));
            var rrset = One([.. contents.Rrsets]);
            changes.Add(_random.Next(4) switch
            {
                0 => new RrsetChange(contents.Owner, rrset, null),
                1 => new RrsetChange(contents.Owner, rrset, rrset with { Ttl = 77 }),
                2 => new RrsetChange(other.Owner, null, rrset),
                _ => new RrsetChange(DomainName.Parse($"{Owner()}.3.3.nrenum.net."), null, rrset),
            });
        }

        return new ZoneEditor().Apply(zone, changes);
    }

    private Block NewBlock()
    {
        var prefix = Digits(0);
        return new Block { Prefix = prefix, Length = Chance(30) ? prefix.Length + 1 : null, Endpoints = Endpoints(true), Ttl = One<uint?>(null, null, 300) };
    }

    private Delegation NewDelegation()
    {
        var prefix = Digits(1);
        var cut = EnumDomain.Format(prefix, DomainName.Parse("nrenum.net."));
        return new Delegation
        {
            Prefix = prefix,
            Servers = [new DelegatedServer(DomainName.Parse($"ns1.{cut}"), [System.Net.IPAddress.Parse("192.0.2.1")]), new DelegatedServer(DomainName.Parse("ns.example.net."), [])],
            Signers = Chance(30) ? [new DelegationSigner(1, 13, 2, new string('A', 64))] : [],
            Ttl = One<uint?>(null, null, 300),
        };
    }

    private Endpoint[] Endpoints(bool isOfBlock) => [new Endpoint { Service = "sip", Uri = isOfBlock ? One("sip:{number}@example.net", "sip:{suffix}@example.net", "sip:a@example.net") : One("sip:a@example.net", "sip:{number}@example.net") }];

    private E164Number Digits(int least)
    {
        var number = E164Number.Parse("33");
        for (var i = _random.Next(least, 5); i > 0; i--)
            number = number.Append(_random.Next(1, 3));
        return number;
    }

    private string Owner()
    {
        var digits = string.Join('.', Enumerable.Range(0, _random.Next(0, 5)).Select(_ => One("1", "2")));
        var above = digits.Length == 0 ? "" : "." + digits;
        return _random.Next(10) switch
        {
            <= 4 => digits.Length == 0 ? "1" : digits,
            <= 7 => "*" + above,
            8 => One("ns1", "_sip._udp", "!", "1.*", "10") + above,
            _ => "1.2.1.2.1.2.1.2.1" + above,
        };
    }

    private string Naptr(int preference) => $"NAPTR 10 {preference} \"u\" \"E2U+sip\" \"{One(Regexps)}\" .";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T One<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
