using System.Globalization;
using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>Random but well-formed RDATA text of every type that has a form of its own, in all the spellings that master files allow.</summary>
/// <param name="seed">The seed; say it in every failure.</param>
internal sealed class RecordSamples(int seed)
{
    private static readonly RecordType[] CoveredTypes = [RecordType.A, RecordType.NS, RecordType.NAPTR, RecordType.CAA, (RecordType)65280, RecordType.URI, (RecordType)1234];

    private readonly Random _random = new(seed);

    /// <summary>Every type with a form of its own that stands in zones.</summary>
    public static IReadOnlyList<RecordType> Types { get; } =
    [
        RecordType.A, RecordType.NS, RecordType.CNAME, RecordType.SOA, RecordType.MB, RecordType.MG, RecordType.MR, RecordType.PTR,
        RecordType.HINFO, RecordType.MINFO, RecordType.MX, RecordType.TXT, RecordType.RP, RecordType.AFSDB, RecordType.RT, RecordType.PX,
        RecordType.AAAA, RecordType.LOC, RecordType.SRV, RecordType.NAPTR, RecordType.KX, RecordType.DNAME, RecordType.DS, RecordType.SSHFP,
        RecordType.RRSIG, RecordType.NSEC, RecordType.DNSKEY, RecordType.DHCID, RecordType.NSEC3, RecordType.NSEC3PARAM, RecordType.TLSA,
        RecordType.SMIMEA, RecordType.CDS, RecordType.CDNSKEY, RecordType.OPENPGPKEY, RecordType.CSYNC, RecordType.ZONEMD, RecordType.SVCB,
        RecordType.HTTPS, RecordType.SPF, RecordType.EUI48, RecordType.EUI64, RecordType.URI, RecordType.CAA, (RecordType)65280,
    ];

    /// <summary>The next record's RDATA.</summary>
    public string Next(RecordType type) => type switch
    {
        RecordType.A => Ipv4(),
        RecordType.AAAA => Ipv6(),
        RecordType.NS or RecordType.CNAME or RecordType.MB or RecordType.MG or RecordType.MR or RecordType.PTR or RecordType.DNAME => Name(),
        RecordType.SOA => $"{Name()} {Name()} {U32()} {Period()} {Period()} {Period()} {Period()}",
        RecordType.HINFO => $"{String()} {String()}",
        RecordType.MINFO or RecordType.RP => $"{Name()} {Name()}",
        RecordType.MX or RecordType.AFSDB or RecordType.RT or RecordType.KX => $"{U16()} {Name()}",
        RecordType.PX => $"{U16()} {Name()} {Name()}",
        RecordType.TXT or RecordType.SPF => Many(1, 4, String),
        RecordType.LOC => Location(),
        RecordType.SRV => $"{U16()} {U16()} {U16()} {Name()}",
        RecordType.NAPTR => $"{U16()} {U16()} {Pick("u", "\"U\"", "\"\"", "s")} {Pick("\"E2U+sip\"", "E2U+pstn:tel", "\"\"")} {Pick("\"!^.*$!sip:a@example.net!\"", "\"!^\\\\+33(.*)$!h323:\\\\1@example.net!i\"", "\"\"")} {Name()}",
        RecordType.DS or RecordType.CDS => $"{U16()} {Pick("8", "13", "RSASHA256", "ecdsap256sha256")} {Digest((1, 20), (2, 32), (4, 48), (200, Few()))}",
        RecordType.SSHFP => $"{U8()} {Digest((1, 20), (2, 32), (7, Few()))}",
        RecordType.ZONEMD => $"{U32()} {U8()} {Digest((1, 48), (2, 64), (240, 12 + Few()))}",
        RecordType.DNSKEY or RecordType.CDNSKEY => $"{U16() & 0x3FFF} {U8()} {Pick("8", "15", "ED25519")} {Base64(Few())}",
        RecordType.RRSIG => $"{Mnemonic()} {U8()} {U8()} {U32()} {Time()} {Time()} {U16()} {AbsoluteName()} {Base64(64)}",
        RecordType.NSEC => $"{Name()} {Many(1, 5, Mnemonic)}",
        RecordType.NSEC3 => $"1 {U8()} {U16()} {Salt()} {Base32Hex()} {Many(0, 4, Mnemonic)}",
        RecordType.NSEC3PARAM => $"1 {U8()} {U16()} {Salt()}",
        RecordType.CSYNC => $"{U32()} {U16()} {Many(0, 4, Mnemonic)}",
        RecordType.TLSA or RecordType.SMIMEA => $"{U8()} {U8()} {U8()} {Hex(Few())}",
        RecordType.DHCID or RecordType.OPENPGPKEY => Base64(Few()),
        RecordType.SVCB or RecordType.HTTPS => $"{U16()} {Name()} {ServiceParameters()}",
        RecordType.EUI48 => Hyphened(6),
        RecordType.EUI64 => Hyphened(8),
        RecordType.URI => $"{U16()} {U16()} \"{Escaped(40)}\"",
        RecordType.CAA => $"{U8()} {Pick("issue", "issuewild", "iodef", "A1")} {String()}",
        _ => Generic(),
    };

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private int Few() => _random.Next(1, 40);

    private int U8() => _random.Next(3) == 0 ? 255 : _random.Next(256);

    private int U16() => _random.Next(3) == 0 ? 65535 : _random.Next(65536);

    private string U32() => (_random.Next(4) == 0 ? uint.MaxValue : (uint)_random.NextInt64(1L << 32)).ToString(CultureInfo.InvariantCulture);

    private string Period() => Pick("0", "3600", "4294967295", "1h", "1W2d3H4m5s", "30m1h", "2147483647");

    private string Time() => Pick("20240229235959", "19700101000000", "20371231235959", "1700000000", "0");

    private string Mnemonic() => RecordTypeText.Format(CoveredTypes[_random.Next(CoveredTypes.Length)]);

    private string Name() => _random.Next(3) == 0 ? Pick("@", "www", "a.b", "*") : AbsoluteName();

    private string AbsoluteName() => Pick(
        ".",
        "example.",
        "Host.Example.NET.",
        $"{Label(63)}.{Label(1)}.",
        $"{Label(5)}.{Label(12)}.example.",
        string.Concat(Enumerable.Repeat("7.", 120)));

    private string Label(int length)
    {
        var label = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var octet = _random.Next(4) == 0 ? _random.Next(256) : 'a' + _random.Next(26);
            label.Append(char.IsAsciiLetterOrDigit((char)octet) ? (char)octet : $"\\{octet:D3}");
        }

        return label.ToString();
    }

    private string String() => Pick("bare", "a\\ b", "\"\"", $"\"{Escaped(12)}\"", $"\"{Escaped(255)}\"");

    private string Escaped(int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var octet = _random.Next(256);
            text.Append(
                octet is '"' or '\\' ? $"\\{(char)octet}"
                : octet is >= 0x20 and < 0x7F && _random.Next(8) > 0 ? ((char)octet).ToString()
                : $"\\{octet:D3}");
        }

        return text.ToString();
    }

    private string Many(int least, int most, Func<string> one) =>
        string.Join(' ', Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => one()));

    private byte[] Octets(int count)
    {
        var octets = new byte[count];
        _random.NextBytes(octets);
        return octets;
    }

    private string Hex(int count)
    {
        var digits = Convert.ToHexString(Octets(count));
        digits = _random.Next(2) == 0 ? digits.ToLowerInvariant() : digits;
        return _random.Next(3) == 0 ? digits.Insert(_random.Next(digits.Length), " ") : digits;
    }

    private string Base64(int count)
    {
        var text = Convert.ToBase64String(Octets(count));
        return _random.Next(3) == 0 ? text.Insert(_random.Next(text.Length), " ") : text;
    }

    private string Base32Hex()
    {
        var text = string.Concat(Enumerable.Range(0, 32).Select(_ => "0123456789ABCDEFGHIJKLMNOPQRSTUV"[_random.Next(32)]));
        return _random.Next(2) == 0 ? text : text.ToLowerInvariant();
    }

    private string Salt() => _random.Next(3) == 0 ? "-" : Convert.ToHexString(Octets(_random.Next(1, 20)));

    private string Digest(params (int Type, int Length)[] digests)
    {
        var (type, length) = digests[_random.Next(digests.Length)];
        return $"{type} {Hex(length)}";
    }

    private string Hyphened(int count) => string.Join('-', Octets(count).Select(octet => octet.ToString("X2", CultureInfo.InvariantCulture)));

    private string Generic()
    {
        var octets = Octets(_random.Next(0, 30));
        return $"\\# {octets.Length} {Convert.ToHexString(octets)}";
    }

    private string Ipv4() => string.Join('.', Octets(4));

    private string Ipv6() => Pick(
        "::",
        "::1",
        "2001:DB8::1",
        "::ffff:192.0.2.1",
        "1:2:3:4:5:6:7::",
        "::2:3:4:5:6:7:8",
        "64:ff9b::192.0.2.33",
        string.Join(':', Enumerable.Range(0, 8).Select(_ => (_random.Next(2) * _random.Next(65536)).ToString("x", CultureInfo.InvariantCulture))),
        string.Join(':', Enumerable.Range(0, 8).Select(_ => _random.Next(65536).ToString("X4", CultureInfo.InvariantCulture))));

    private string Location() =>
        $"{Pick("52 22 23.000", "0", "89 59 59.999", "90", "1 0 .5")} {Pick("N", "S")} {Pick("4 53", "180 0 0", "0 0 0.001")} {Pick("E", "W")} "
        + Pick("0", "-2.5m", "-100000.00m", "42849672.95m 0 90000000m 10m", "10 1m", "3.1m 0.05m 25m", "+1 1 2 3");

    private string ServiceParameters()
    {
        string[] parameters =
        [
            Pick("alpn=h2,h3", "alpn=\"h2\"", @"alpn=""f\\\\oo\\,bar,h2""", "key1=\\002h2"),
            Pick("port=8443", "port=\"0\"", "key3=ab"),
            "no-default-alpn",
            Pick("ipv4hint=192.0.2.1", "ipv4hint=\"192.0.2.1,192.0.2.2\""),
            "ech=" + Convert.ToBase64String(Octets(Few())),
            $"ipv6hint={Ipv6()},::1",
            "dohpath=/q{?dns}",
            Pick("key9", "key667=\"a b;\"", "key667=abc", $"key65000=\"{Escaped(30)}\""),
            "mandatory=alpn",
        ];
        _random.Shuffle(parameters);
        var chosen = parameters[..(_random.Next(parameters.Length) + 1)].ToList();
        if (chosen.Exists(parameter => parameter is "no-default-alpn" or "mandatory=alpn") && !chosen.Contains(parameters.First(IsAlpn)))
            chosen.Add(parameters.First(IsAlpn));
        return string.Join(' ', chosen);
    }

    private static bool IsAlpn(string parameter) => parameter.StartsWith("alpn", StringComparison.Ordinal) || parameter.StartsWith("key1=", StringComparison.Ordinal);
}
