using System.Net;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;

namespace EnumDns.Fixtures.Compilation;

/// <summary>Objects at random, such as a registration would accept.</summary>
/// <param name="random">Chance.</param>
/// <param name="root">The root of the ENUM tree.</param>
internal sealed class RandomObjects(Random random, DomainName root)
{
    private static readonly string[] Templates = ["sip:{number}@example.net", "sip:{+number}@example.net", "h323:gateway.example.net", "sip:7@example.net"];
    private static readonly string[] BlockTemplates = [.. Templates, "sip:{suffix}@example.net", "sip:{suffix}@{number}.example.net"];
    private int _serial;

    /// <summary>Digits behind +33: mostly of three kinds, so that names meet; now and then as many as there may be.</summary>
    public E164Number Digits(int length, bool anyDigit)
    {
        var number = E164Number.Parse("+33");
        for (; length > 0; length--)
            number = number.Append(random.Next(anyDigit ? 10 : 3));
        if (random.Next(20) == 0)
        {
            while (number.Length < E164Number.MaxDigits)
                number = number.Append(random.Next(2));
        }

        return number;
    }

    /// <summary>A zone, with a name server inside or outside.</summary>
    public Zone Zone(DomainName apex) => new()
    {
        Apex = apex,
        PrimaryServer = DomainName.Parse("ns.example.net"),
        Mailbox = DomainName.Parse("hostmaster.example.net"),
        NameServers = [DomainName.Parse("ns.example.net"), random.Next(2) == 0 ? DomainName.Parse($"ns1.{apex}") : DomainName.Parse("ns2.example.net")],
        NameServerTtl = random.Next(2) == 0 ? 600u : null,
    };

    /// <summary>A number, or a hole.</summary>
    public Number Number(E164Number digits) => random.Next(4) == 0
        ? new Number { Digits = digits, HoleText = "not in service" }
        : new Number { Digits = digits, Endpoints = Endpoints(Templates), Ttl = Ttl() };

    /// <summary>A block, loose or of one or two digits behind its prefix.</summary>
    public Block Block(E164Number prefix) =>
        new() { Prefix = prefix, Length = random.Next(3) == 0 ? prefix.Length + random.Next(1, 3) : null, Endpoints = Endpoints(BlockTemplates), Ttl = Ttl() };

    /// <summary>A delegation, with servers below the cut, at digits below it, and elsewhere.</summary>
    public Delegation Delegation(E164Number prefix)
    {
        var cut = EnumDomain.Format(prefix, root);
        DelegatedServer[] servers =
        [
            new(DomainName.Parse($"ns1.{cut}"), [IPAddress.Parse("192.0.2.1"), IPAddress.Parse("2001:db8::1")]),
            new(DomainName.Parse($"ns{random.Next(2)}.1.{cut}"), [IPAddress.Parse("192.0.2.2")]),
            new(DomainName.Parse($"1.{cut}"), [IPAddress.Parse("192.0.2.3")]),
            new(DomainName.Parse("ns.example.net"), []),
        ];
        return new Delegation
        {
            Prefix = prefix,
            Servers = [.. servers.Where(_ => random.Next(2) == 0).Append(new DelegatedServer(DomainName.Parse("ns3.example.net"), []))],
            Signers = random.Next(3) == 0 ? [new DelegationSigner(4711, 13, 2, new string('A', 64))] : [],
            Ttl = Ttl(),
        };
    }

    /// <summary>Other RRsets at a name, at the wildcard below it, or at another name below it.</summary>
    public RecordSet Records(DomainName name)
    {
        var alias = DomainName.Parse("elsewhere.example.net").Wire.ToArray();
        var (owner, type, rdata) = random.Next(12) switch
        {
            0 => (name, RecordType.CNAME, alias),
            1 => (name, RecordType.DNAME, alias),
            2 => (name, RecordType.NAPTR, Naptr()),
            3 => (Below("*", name), RecordType.NAPTR, Naptr()),
            4 => (Below("*", name), RecordType.TXT, Text()),
            5 => (Below("*", name), RecordType.CNAME, alias),
            6 or 7 => (Below("ns1", name), RecordType.A, [192, 0, 2, (byte)random.Next(3)]),
            8 or 9 => (Below("_sip._udp", name), RecordType.TXT, Text()),
            _ => (name, RecordType.TXT, Text()),
        };
        return new RecordSet { Owner = owner, Type = type, Rdata = [rdata], Ttl = Ttl() };
    }

    private List<Endpoint> Endpoints(string[] templates)
    {
        var endpoints = new List<Endpoint>();
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            var endpoint = new Endpoint { Service = random.Next(3) == 0 ? "h323" : "sip", Preference = (ushort)random.Next(10, 14) };
            endpoints.Add(random.Next(5) == 0
                ? endpoint with { Pattern = new EndpointPattern("^\\+33(.*)$", $"sip:0\\1@{_serial++}.example.net") }
                : endpoint with { Uri = $"{templates[random.Next(templates.Length)]};n={_serial++}" });
        }

        return endpoints;
    }

    private byte[] Naptr() =>
        EndpointNaptr.RdataOf(new Endpoint { Service = "sip", Uri = $"sip:{_serial++}@records.example.net" }, EndpointScope.OfNumber(E164Number.Parse("+33")));

    private byte[] Text() => [2, .. Encoding.ASCII.GetBytes($"{_serial++ % 90 + 10}")];

    private uint? Ttl() => random.Next(3) == 0 ? (uint)random.Next(1, 4) * 60 : null;

    private static DomainName Below(string labels, DomainName name) => DomainName.Parse($"{labels}.{name}");
}
