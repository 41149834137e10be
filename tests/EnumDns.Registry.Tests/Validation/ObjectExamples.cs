using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Validation;
using static EnumDns.Registry.Tests.Validation.Sample;

namespace EnumDns.Registry.Tests.Validation;

/// <summary>Examples for the rules of all else.</summary>
internal static class ObjectExamples
{
    private static readonly Zone LondonZone = France with { Apex = Name("4.4.nrenum.net"), CountryCode = null, TrunkPrefix = null };
    private static readonly Zone ShortZone = France with { Apex = Name("nrenum.net"), CountryCode = null, TrunkPrefix = null };

    /// <summary>The examples.</summary>
    public static IReadOnlyList<RuleExample> All { get; } =
    [
        new(ObjectRules.TimeRange, "ttl", Bridge with { Ttl = 2147483648 }, Bridge with { Ttl = 2147483647 }),
        new(ObjectRules.TimeRange, "ttl", Conferences with { Ttl = uint.MaxValue }, Conferences with { Ttl = 0 }),
        new(ObjectRules.TimeRange, "ttl", Institution with { Ttl = uint.MaxValue }, Institution with { Ttl = 60 }),
        new(ObjectRules.TimeRange, "ttl", Information with { Ttl = uint.MaxValue }, Information with { Ttl = 60 }),
        new(ObjectRules.TimeRange, "expire", France with { Expire = uint.MaxValue }, France),
        new(ObjectRules.TimeRange, "soaTtl", France with { SoaTtl = uint.MaxValue }, France with { SoaTtl = 60 }),
        new(ObjectRules.NoteText, "note", Bridge with { Note = new string('x', 1001) }, Bridge with { Note = new string('x', 1000) }),
        new(ObjectRules.NoteText, "note", France with { Note = "a\nb" }, France with { Note = "Salle de réunion" }),
        new(ObjectRules.NumberDigits, "number", Bridge with { Digits = default }, Bridge),
        new(ObjectRules.NumberDigits, "number", (ShortZone, Bridge with { Digits = E164Number.Parse("+0426687300") }), Bridge),
        new(ObjectRules.NumberDigits, "prefix", Conferences with { Prefix = default }, Conferences),
        new(ObjectRules.NumberDigits, "prefix", Institution with { Prefix = default }, Institution),
        new(ObjectRules.OutsideZone, "number", (LondonZone, Bridge), Bridge with { Digits = E164Number.Parse("+33") }),
        new(ObjectRules.OutsideZone, "prefix", (LondonZone, Conferences), (ShortZone, Conferences)),
        new(ObjectRules.OutsideZone, "prefix", Institution with { Prefix = E164Number.Parse("+44") }, Institution),
        new(ObjectRules.OutsideZone, "name", (LondonZone, Information), Information with { Owner = France.Apex }),

        new(ObjectRules.HoleEndpoints, "endpoints", Bridge with { HoleText = "closed" }, Bridge with { HoleText = "closed", Endpoints = [] }),
        new(ObjectRules.HoleText, "holeText", Bridge with { HoleText = new string('\u00E9', 128), Endpoints = [] }, Bridge with { HoleText = new string('\u00E9', 127), Endpoints = [] }),
        new(ObjectRules.HoleText, "holeText", Bridge with { HoleText = "a\tb", Endpoints = [] }, Bridge with { HoleText = "", Endpoints = [] }),
        new(ObjectRules.BlockLength, "length", Conferences with { Length = 11 }, Conferences with { Length = 12 }),
        new(ObjectRules.BlockLength, "length", Conferences with { Length = 16 }, Conferences with { Length = 15 }),
        new(ObjectRules.BlockLength, "length", Conferences with { Length = int.MinValue }, Conferences),
        new(ObjectRules.BlockLength, "prefix", Conferences with { Prefix = E164Number.Parse("+334266873001234") }, Conferences with { Prefix = E164Number.Parse("+33426687300123") }),
        new(ObjectRules.BlockSize, "length", Conferences with { Prefix = E164Number.Parse("+3342668730"), Length = 15 }, Conferences with { Length = 15 }),

        new(ObjectRules.DelegationApex, "prefix", Institution with { Prefix = E164Number.Parse("+33") }, Institution with { Prefix = E164Number.Parse("+331") }),
        new(ObjectRules.ServersMissing, "nameServers", Served(), Institution),
        new(ObjectRules.ServersMissing, "nameServers", France with { NameServers = [] }, France),
        new(ObjectRules.ServersSingle, "nameServers", Served(Server("ns.example.net")), Institution),
        new(ObjectRules.ServersSingle, "nameServers", France with { NameServers = [Name("ns1.example.net")] }, France),
        new(ObjectRules.ServersMany, "nameServers", Served(Servers(33)), Served(Servers(32))),
        new(ObjectRules.ServersMany, "nameServers[0].addresses", Served(Server("a.9.9.1.3.3.nrenum.net", Addresses(17))), Served(Server("a.9.9.1.3.3.nrenum.net", Addresses(16)))),
        new(ObjectRules.ServerDuplicate, "nameServers[1].host", Served(Server("ns.example.net"), Server("NS.example.net")), Institution),
        new(ObjectRules.ServerDuplicate, "nameServers[1]", France with { NameServers = [Name("ns1.example"), Name("NS1.example")] }, France),
        new(ObjectRules.ServerName, "nameServers[0].host", Served(Server("."), Server("ns.example")), Institution),
        new(ObjectRules.ServerName, "nameServers[0].host", Served(Server("*.example"), Server("ns.example")), Institution),
        new(ObjectRules.ServerName, "nameServers[1]", France with { NameServers = [Name("ns1.example"), Name("ns_2.example")] }, France),
        new(ObjectRules.ServerName, "primaryServer", France with { PrimaryServer = Name("-ns.example") }, France),
        new(ObjectRules.GlueMissing, "nameServers[0].addresses", Served(Server("ns.9.9.1.3.3.nrenum.net")), Served(Server("ns.1.3.3.nrenum.net"))),
        new(ObjectRules.GlueUnneeded, "nameServers[0].addresses", Served(Server("ns.1.3.3.nrenum.net", "192.0.2.1")), Served(Server("9.9.1.3.3.nrenum.net", "192.0.2.1"))),
        .. BadAddresses.Select(address => new RuleExample(ObjectRules.GlueAddress, "nameServers[0].addresses[0]", Served(Server("ns.9.9.1.3.3.nrenum.net", address)), Served(Server("ns.9.9.1.3.3.nrenum.net", "10.0.0.1", "fd00::1")))),
        new(ObjectRules.GlueDuplicate, "nameServers[0].addresses[1]", Served(Server("ns.9.9.1.3.3.nrenum.net", "192.0.2.1", "192.0.2.1")), Institution),
        new(ObjectRules.SignerDigest, "ds[0].digest", Signed(13, 2, new string('A', 62)), Signed(13, 2, new string('a', 64))),
        new(ObjectRules.SignerDigest, "ds[0].digest", Signed(13, 4, new string('A', 64)), Signed(13, 4, new string('A', 96))),
        new(ObjectRules.SignerDigest, "ds[0].digest", Signed(13, 1, new string('A', 64)), Signed(13, 1, new string('A', 40))),
        new(ObjectRules.SignerDigest, "ds[0].digest", Signed(13, 99, ""), Signed(13, 99, "AB")),
        new(ObjectRules.SignerDigest, "ds[0].digest", Signed(13, 99, "ABC"), Signed(13, 99, "ABCD")),
        new(ObjectRules.SignerDigest, "ds[0].digest", Signed(13, 99, "XY"), Signed(13, 99, "ABCD")),
        new(ObjectRules.SignerAlgorithm, "ds[0].algorithm", Signed(5, 2, new string('A', 64)), Signed(8, 2, new string('A', 64))),
        new(ObjectRules.SignerAlgorithm, "ds[0].digestType", Signed(13, 1, new string('A', 40)), Signed(13, 4, new string('A', 96))),
        new(ObjectRules.SignerDuplicate, "ds[1]", Institution with { Signers = [new(1, 13, 2, new string('A', 64)), new(1, 13, 2, new string('a', 64))] }, Institution),
        new(ObjectRules.SignersMany, "ds", Institution with { Signers = [.. Enumerable.Range(0, 17).Select(tag => new DelegationSigner((ushort)tag, 13, 2, new string('A', 64)))] }, Institution),

        .. BadTypes.Select(type => new RuleExample(ObjectRules.RecordType, "type", Information with { Type = type }, Information)),
        new(ObjectRules.RecordType, "type", Information with { Owner = France.Apex, Type = RecordType.NS }, Information with { Type = RecordType.NS }),
        new(ObjectRules.RecordType, "type", Information with { Owner = France.Apex, Type = RecordType.DS }, Information with { Type = RecordType.DS }),
        new(ObjectRules.RecordType, "type", Information with { Owner = France.Apex, Type = RecordType.CNAME }, Information with { Type = RecordType.CNAME }),
        new(ObjectRules.RecordType, "type", Information with { Owner = Name("9.9.1.3.3.nrenum.net"), Type = RecordType.NS }, Information with { Owner = Name("ns.9.9.1.3.3.nrenum.net"), Type = RecordType.NS }),
        new(ObjectRules.RecordType, "type", Information with { Owner = Name("1.3.3.nrenum.net"), Type = RecordType.DS }, Information with { Owner = Name("*.1.3.3.nrenum.net"), Type = RecordType.DS }),
        new(ObjectRules.RecordMissing, "rdata", Information with { Rdata = [] }, Information),
        new(ObjectRules.RecordRdata, "rdata[1]", Information with { Rdata = [[1, 65], [2, 65]] }, Information),
        new(ObjectRules.RecordDuplicate, "rdata[1]", Information with { Rdata = [[1, 65], [1, 65]] }, Information),
        new(ObjectRules.RecordSingle, "rdata", Information with { Type = RecordType.CNAME, Rdata = [[1, 65, 0], [1, 66, 0]] }, Information with { Type = RecordType.CNAME, Rdata = [[1, 65, 0]] }),
        new(ObjectRules.RecordSize, "rdata", Information with { Rdata = [.. Enumerable.Range(0, 250).Select(i => (byte[])[255, (byte)i, .. new byte[254]])] }, Information),
        .. BadNaptrs.Select(naptr => new RuleExample(ObjectRules.RecordNaptr, "rdata[0]", Information with { Type = RecordType.NAPTR, Rdata = [naptr] }, Information with { Type = RecordType.NAPTR, Rdata = [Naptr("u", "E2U+sip", "!^.*$!sip:a@b!", ".")] })),

        new(ObjectRules.ZoneApex, "apex", France with { Apex = Name("*.3.3.nrenum.net") }, France),
        new(ObjectRules.ZoneApex, "apex", France with { Apex = Name("1.2.3.4.5.6.7.8.9.0.1.2.3.4.3.3.nrenum.net"), CountryCode = null, TrunkPrefix = null }, ShortZone),
        new(ObjectRules.ZoneApex, "apex", ShortZone with { Apex = Long(225) }, ShortZone with { Apex = Long(223) }),
        new(ObjectRules.ZoneMailbox, "mailbox", France with { Mailbox = Name("hostmaster") }, France),
        new(ObjectRules.ZoneMailbox, "mailbox", France with { Mailbox = Name("hostmaster@example.net") }, France with { Mailbox = Name("host\\.master.example.net") }),
        new(ObjectRules.ZoneMailbox, "mailbox", France with { Mailbox = Name("*.example.net") }, France),
        new(ObjectRules.ZoneRefresh, "refresh", France with { Refresh = 1199 }, France with { Refresh = 1200 }),
        new(ObjectRules.ZoneRefresh, "refresh", France with { Refresh = 43201 }, France with { Refresh = 43200 }),
        new(ObjectRules.ZoneRetry, "retry", France with { Retry = 119 }, France with { Retry = 120 }),
        new(ObjectRules.ZoneRetry, "retry", France with { Retry = 3600 }, France with { Retry = 3599 }),
        new(ObjectRules.ZoneExpire, "expire", France with { Expire = 1_209_599 }, France with { Expire = 2_419_200 }),
        new(ObjectRules.ZoneExpire, "expire", France with { Refresh = 1_209_600, Retry = 900 }, France),
        new(ObjectRules.ZoneMinimum, "minimum", France with { Minimum = 86_401 }, France with { Minimum = 86_400 }),
        new(ObjectRules.ZoneCountryCode, "countryCode", France with { CountryCode = E164Number.Parse("+44") }, France),
        new(ObjectRules.ZoneCountryCode, "countryCode", France with { CountryCode = E164Number.Parse("+3342") }, ShortZone with { CountryCode = E164Number.Parse("+33") }),
        new(ObjectRules.ZoneCountryCode, "countryCode", ShortZone with { CountryCode = E164Number.Parse("+03") }, France with { Apex = Name("2.4.3.3.nrenum.net") }),
        new(ObjectRules.ZoneDialPrefix, "trunkPrefix", France with { TrunkPrefix = "0a" }, France with { TrunkPrefix = "" }),
        new(ObjectRules.ZoneDialPrefix, "trunkPrefix", France with { CountryCode = null }, France with { TrunkPrefix = null }),
        new(ObjectRules.ZoneDialPrefix, "internationalPrefix", France with { InternationalPrefix = "" }, France with { InternationalPrefix = "011" }),
        new(ObjectRules.ZoneDialPrefix, "internationalPrefix", France with { InternationalPrefix = "0" }, France with { InternationalPrefix = "00" }),
    ];

    private static string[] BadAddresses =>
        ["127.0.0.1", "127.1.2.3", "::1", "0.0.0.0", "0.1.2.3", "::", "224.0.0.1", "239.1.1.1", "255.255.255.255", "240.0.0.1", "ff02::1", "169.254.1.1", "fe80::1", "::ffff:192.0.2.1"];

    private static RecordType[] BadTypes =>
        [RecordType.SOA, RecordType.RRSIG, RecordType.NSEC, RecordType.NSEC3, RecordType.NSEC3PARAM, RecordType.ANY, RecordType.AXFR, RecordType.OPT, RecordType.TSIG, 0];

    private static byte[][] BadNaptrs =>
    [
        Naptr("u", "E2U+sip", "!^.*$!sip:a@b!", "example.net"), Naptr("", "E2U+sip", "", "."), Naptr("s", "E2U+sip", "", "example.net"),
        Naptr("u", "E2U", "!^.*$!sip:a@b!", "."), Naptr("u", "sip+E2U", "!^.*$!sip:a@b!", "."), Naptr("u", "E2U+sip", "!^.*$!sip:a@b", "."), Naptr("u", "E2U+sip", "!^.*$!h323:a!", "."),
    ];

    private static string[] Addresses(int count) => [.. Enumerable.Range(1, count).Select(i => $"192.0.2.{i}")];

    private static DelegatedServer[] Servers(int count) => [.. Enumerable.Range(1, count).Select(i => Server($"ns{i}.example.net"))];

    /// <summary>A name of so many octets without digits in front.</summary>
    private static DomainName Long(int octets) =>
        Name(string.Join('.', Enumerable.Repeat(new string('x', 49), 4).Append(new string('x', octets - 4 * 50 - 2))));
}
