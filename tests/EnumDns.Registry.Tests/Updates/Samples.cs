using System.Net;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Updates;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Objects that the tests of the write path put.</summary>
internal static class Samples
{
    public static DomainName France { get; } = DomainName.Parse("3.3.nrenum.net");

    public static Zone Zone(string apex, SerialScheme scheme = SerialScheme.Counter) => new()
    {
        Apex = DomainName.Parse(apex),
        PrimaryServer = DomainName.Parse("ns1.example.net"),
        Mailbox = DomainName.Parse("hostmaster.example.net"),
        NameServers = [DomainName.Parse("ns1.example.net"), DomainName.Parse("ns2.example.net")],
        SerialScheme = scheme,
    };

    public static E164Number Digits(string digits) => E164Number.Parse(digits);

    public static Number Number(string digits, string uri = "sip:room@example.net", string? note = null) =>
        new() { Digits = Digits(digits), Endpoints = [Endpoint(uri)], Note = note };

    public static Number Hole(string digits) => new() { Digits = Digits(digits), HoleText = "not in use" };

    public static Block Block(string prefix, int? length = null, string uri = "sip:{number}@example.net") =>
        new() { Prefix = Digits(prefix), Length = length, Endpoints = [Endpoint(uri)] };

    public static Delegation Delegation(string prefix, string host = "ns1.example.org") => new()
    {
        Prefix = Digits(prefix),
        Servers = [new DelegatedServer(DomainName.Parse(host), []), new DelegatedServer(DomainName.Parse("ns2.example.org"), [])],
    };

    public static RecordSet Records(string owner, RecordType type, params byte[][] rdata) =>
        new() { Owner = DomainName.Parse(owner), Type = type, Rdata = rdata };

    public static byte[] Address(string address) => IPAddress.Parse(address).GetAddressBytes();

    public static byte[] Text(string text) => [(byte)text.Length, .. System.Text.Encoding.ASCII.GetBytes(text)];

    public static Change Change(params Operation[] operations) => new("test", "local", operations);

    private static Endpoint Endpoint(string uri) => new() { Service = uri[..uri.IndexOf(':', StringComparison.Ordinal)], Uri = uri };
}
