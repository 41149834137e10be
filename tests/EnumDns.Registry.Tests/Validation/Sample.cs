using System.Net;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Tests.Validation;

/// <summary>Objects that break no rule, for examples to change.</summary>
internal static class Sample
{
    /// <summary>The zone of +33.</summary>
    public static Zone France { get; } = new()
    {
        Apex = Name("3.3.nrenum.net"),
        PrimaryServer = Name("ns1.example.net"),
        Mailbox = Name("hostmaster.example.net"),
        NameServers = [Name("ns1.example.net"), Name("ns2.example.org")],
        CountryCode = E164Number.Parse("+33"),
        TrunkPrefix = "0",
    };

    /// <summary>A bridge's number.</summary>
    public static Number Bridge { get; } = new() { Digits = E164Number.Parse("+33426687300"), Endpoints = [Sip("sip:ccmcu40.in2p3.fr"), H323("h323:ccmcu40.in2p3.fr")] };

    /// <summary>The bridge's conferences.</summary>
    public static Block Conferences { get; } = new() { Prefix = E164Number.Parse("+33426687300"), Endpoints = [Sip("sip:{number}@ccmcu40.in2p3.fr")] };

    /// <summary>An institution's prefix, with a server inside and one outside.</summary>
    public static Delegation Institution { get; } = new()
    {
        Prefix = E164Number.Parse("+33199"),
        Servers = [new(Name("ns1.9.9.1.3.3.nrenum.net"), [IPAddress.Parse("192.0.2.1"), IPAddress.Parse("2001:db8::1")]), new(Name("ns.example.net"), [])],
        Signers = [new(12345, 13, 2, new string('A', 64))],
    };

    /// <summary>A TXT RRset.</summary>
    public static RecordSet Information { get; } = new() { Owner = Name("info.3.3.nrenum.net"), Type = RecordType.TXT, Rdata = [[1, (byte)'a'], [1, (byte)'b']] };

    /// <summary>A name.</summary>
    public static DomainName Name(string text) => DomainName.Parse(text);

    /// <summary>An endpoint of sip with preference 10.</summary>
    public static Endpoint Sip(string uri) => new() { Service = "sip", Uri = uri };

    /// <summary>An endpoint of h323 with preference 11.</summary>
    public static Endpoint H323(string uri) => new() { Service = "h323", Uri = uri, Preference = 11 };

    /// <summary>An endpoint of sip with a pattern.</summary>
    public static Endpoint Pattern(string expression, string replacement) => new() { Service = "sip", Pattern = new(expression, replacement) };

    /// <summary>The number with other endpoints.</summary>
    public static Number With(params Endpoint[] endpoints) => Bridge with { Endpoints = endpoints };

    /// <summary>The number with one endpoint of sip.</summary>
    public static Number WithUri(string uri) => With(Sip(uri));

    /// <summary>The number with one endpoint of another service.</summary>
    public static Number WithService(string service, string uri) => With(new Endpoint { Service = service, Uri = uri });

    /// <summary>The delegation with other name servers.</summary>
    public static Delegation Served(params DelegatedServer[] servers) => Institution with { Servers = servers };

    /// <summary>A name server with addresses.</summary>
    public static DelegatedServer Server(string host, params string[] addresses) => new(Name(host), [.. addresses.Select(IPAddress.Parse)]);

    /// <summary>The delegation with one DS record.</summary>
    public static Delegation Signed(byte algorithm, byte digestType, string digest) => Institution with { Signers = [new(12345, algorithm, digestType, digest)] };

    /// <summary>RDATA of a NAPTR record.</summary>
    public static byte[] Naptr(string flags, string services, string regexp, string replacement) =>
        [0, 10, 0, 10, .. Text(flags), .. Text(services), .. Text(regexp), .. Name(replacement).Wire];

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];
}
