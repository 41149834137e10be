using System.Buffers.Binary;
using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Fixtures.Serving;

/// <summary>RDATA in stored form.</summary>
internal static class RandomRdata
{
    /// <summary>An SOA.</summary>
    public static byte[] Soa(DomainName apex, int minimum) =>
        [1, (byte)'n', .. apex.Wire.Length < 250 ? apex.Wire : WireName.Root, 1, (byte)'h', 0, .. Number(7), .. Number(7200), .. Number(3600), .. Number(1209600), .. Number(minimum)];

    /// <summary>A NAPTR record that leads to a URI.</summary>
    public static byte[] Naptr(int order, int preference, string regexp, DomainName replacement = default) =>
        [.. Short(order), .. Short(preference), .. Text("u"), .. Text("E2U+sip"), .. Text(regexp), .. replacement.Wire];

    /// <summary>A TXT record of one string.</summary>
    public static byte[] Txt(string text) => Text(text);

    /// <summary>A URI record (RFC 7553).</summary>
    public static byte[] Uri(string target) => [0, 10, 0, 1, .. Encoding.ASCII.GetBytes(target)];

    /// <summary>An MX record.</summary>
    public static byte[] Mx(int preference, DomainName host) => [.. Short(preference), .. host.Wire];

    /// <summary>An SRV record.</summary>
    public static byte[] Srv(int priority, DomainName host) => [.. Short(priority), 0, 0, .. Short(5060), .. host.Wire];

    /// <summary>A DS record.</summary>
    public static byte[] Ds(Random random) => [.. Short(random.Next(65536)), 13, 2, .. Octets(random, 32)];

    /// <summary>A signature over an RRset, of the right form but not valid.</summary>
    public static byte[] Rrsig(Random random, RecordType covered, DomainName owner, DomainName signer) =>
        [.. Short((int)covered), 13, (byte)owner.LabelCount, .. Number(300), .. Number(2_000_000_000), .. Number(1_900_000_000), .. Short(4711), .. signer.Wire, .. Octets(random, 64)];

    /// <summary>An NSEC record with the types of an ordinary number.</summary>
    public static byte[] Nsec(DomainName next) => [.. next.Wire, 0, 6, 0, 0, 0, 0, 0x10 | 3, 0x40];

    /// <summary>Random octets.</summary>
    public static byte[] Octets(Random random, int count)
    {
        var octets = new byte[count];
        random.NextBytes(octets);
        return octets;
    }

    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Number(int value)
    {
        var octets = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(octets, value);
        return octets;
    }
}
