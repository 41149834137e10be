using System.Net;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>Objects with anything in them that a field can hold.</summary>
internal sealed class RandomObjects(Random random)
{
    private static readonly string[] Odd =
    [
        "", " ", "  a  b ", "\n", "a\r\nb\tc", "`", "`20", "\\", "\\1\\\\", "\"quoted\"", "'; DROP TABLE number; --", "\0", "a\0b", "é à ü", "日本語", "😀", "\uFEFF", "\u2028",
        "%20", "{number}", "sip:{+number}@example.net;user=phone", "^\\+?(33(.*))$", "regexp", "uri", "10 10 sip uri sip:a@example.net", new('x', 5000),
    ];

    private static readonly RecordType[] Types =
    [
        RecordType.A, RecordType.AAAA, RecordType.MX, RecordType.TXT, RecordType.NAPTR, RecordType.SRV, RecordType.CNAME, RecordType.HINFO, RecordType.LOC, RecordType.CAA,
        RecordType.DNSKEY, RecordType.SVCB, RecordType.TLSA, RecordType.SSHFP, RecordType.URI, RecordType.NULL, (RecordType)65280, (RecordType)1234,
    ];

    private string Printable(int least) =>
        string.Concat(Enumerable.Range(0, random.Next(least, 120)).Select(_ => (char)random.Next('!', '~' + 1))).Replace('`', 'x');

    public string Text() => random.Next(3) == 0 ? Letters(random.Next(1, 60)) : Odd[random.Next(Odd.Length)];

    public string? OptionalText() => random.Next(3) == 0 ? null : Text();

    public uint? Ttl() => random.Next(3) switch { 0 => null, 1 => uint.MaxValue, _ => (uint)random.Next(100_000) };

    public long Version() => random.Next(2) == 0 ? random.Next(100) : random.NextInt64(long.MaxValue);

    public E164Number Digits(string prefix = "")
    {
        var text = prefix;
        for (var more = random.Next(prefix.Length == 0 ? 1 : 0, E164Number.MaxDigits - prefix.Length + 1); more > 0; more--)
            text += random.Next(10);
        return E164Number.Parse(text);
    }

    public DomainName Name(DomainName parent)
    {
        Span<byte> wire = stackalloc byte[WireName.MaxLength];
        var length = 0;
        for (var labels = random.Next(1, 4); labels > 0; labels--)
        {
            var size = random.Next(1, 12);
            wire[length++] = (byte)size;
            for (var i = 0; i < size; i++)
                wire[length++] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"aBz019-_.*\\\"; @"[random.Next(15)];
        }

        parent.Wire.CopyTo(wire[length..]);
        return DomainName.FromWire(wire[..(length + parent.Wire.Length)]);
    }

    public IReadOnlyList<Endpoint> Endpoints(int least) => Several(least, 4, () => random.Next(2) == 0
        ? new Endpoint { Order = Number16(), Preference = Number16(), Service = Text(), Uri = Text() }
        : new Endpoint { Order = Number16(), Preference = Number16(), Service = Text(), Pattern = new EndpointPattern(Text(), Text()) });

    public Number Number() => random.Next(4) == 0
        ? new Number { Digits = Digits(), HoleText = Text(), Ttl = Ttl(), Note = OptionalText() }
        : new Number { Digits = Digits(), Endpoints = Endpoints(1), Ttl = Ttl(), Note = OptionalText() };

    public Number PlainNumber() => new()
    {
        Digits = Digits(),
        Endpoints = Several(1, 8, () => new Endpoint { Order = Number16(), Preference = Number16(), Service = Printable(0), Uri = Printable(1) }),
        Ttl = Ttl(),
    };

    public Block Block() => new()
    {
        Prefix = random.Next(20) == 0 ? default : Digits(),
        Length = random.Next(2) == 0 ? null : random.Next(1, 16),
        Endpoints = Endpoints(1),
        Ttl = Ttl(),
        Note = OptionalText(),
    };

    public Delegation Delegation() => new()
    {
        Prefix = Digits(),
        Servers = Several(1, 4, () => new DelegatedServer(Name(DomainName.Root), Several(0, 3, Address))),
        Signers = Several(0, 3, () => new DelegationSigner(Number16(), (byte)random.Next(256), (byte)random.Next(256), Convert.ToHexString(Octets(random.Next(1, 49))))),
        Ttl = Ttl(),
        Note = OptionalText(),
    };

    /// <summary>An RRset, whose RDATA need not be well formed for its type.</summary>
    public RecordSet Records(DomainName apex) => new()
    {
        Owner = random.Next(5) == 0 ? apex : Name(apex),
        Type = Type(),
        Ttl = Ttl(),
        Rdata = Several(1, 4, Rdata),
        Note = OptionalText(),
    };

    public Zone Zone(DomainName apex) => new()
    {
        Apex = apex,
        PrimaryServer = Name(DomainName.Root),
        Mailbox = Name(DomainName.Root),
        NameServers = Several(1, 5, () => Name(apex)),
        Refresh = Number32(),
        Retry = Number32(),
        Expire = Number32(),
        Minimum = Number32(),
        DefaultTtl = Number32(),
        SoaTtl = Ttl(),
        NameServerTtl = Ttl(),
        SerialScheme = random.Next(2) == 0 ? SerialScheme.Counter : SerialScheme.Date,
        TrunkPrefix = OptionalText(),
        InternationalPrefix = Text(),
        CountryCode = random.Next(2) == 0 ? null : Digits(),
        Note = OptionalText(),
    };

    public StoredZone Stored(DomainName apex) => new(Zone(apex), Number32(), Version());

    public JournalEntry Journal(DomainName apex) =>
        new(apex, Number32(), Number32(), random.Next(4) == 0 ? null : Several(0, 6, () => random.Next(3) switch
        {
            0 => new RrsetChange(Name(apex), Rrset(), null),
            1 => new RrsetChange(Name(apex), null, Rrset()),
            _ => new RrsetChange(apex, Rrset(), Rrset()),
        }));

    public AuditLine Audit(long id) => new(
        id,
        Time(),
        Text(),
        Text(),
        Several(0, 5, () => new ChangedObject(
            (ChangeAction)random.Next(4), (ObjectKind)random.Next(5), Name(DomainName.Root), Text(), OptionalText(), OptionalText())),
        Several(0, 3, () => new ZoneSerial(Name(DomainName.Root), Number32())));

    public StoredToken Token() => new(Letters(12), Octets(32), random.Next(2) == 0, Time(), random.Next(2) == 0 ? null : Time());

    private RrsetData Rrset() => new(Type(), Number32(), Several(1, 4, Rdata));

    private RecordType Type() => Types[random.Next(Types.Length)];

    private byte[] Rdata() => random.Next(3) == 0 ? [192, 0, 2, (byte)random.Next(256)] : Octets(random.Next(0, random.Next(10) == 0 ? 4000 : 40));

    private DateTimeOffset Time() => new(random.NextInt64(DateTimeOffset.UnixEpoch.Ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

    private ushort Number16() => (ushort)random.Next(ushort.MaxValue + 1);

    private uint Number32() => random.Next(4) == 0 ? uint.MaxValue : (uint)random.NextInt64(1L << 32);

    private IPAddress Address() => new(Octets(random.Next(2) == 0 ? 4 : 16));

    private byte[] Octets(int count)
    {
        var octets = new byte[count];
        random.NextBytes(octets);
        return octets;
    }

    private string Letters(int count) => new([.. Enumerable.Range(0, count).Select(_ => (char)('a' + random.Next(26)))]);

    private T[] Several<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}
