using System.Buffers;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>RDATA inside messages: compressed names, and octets that are not well formed.</summary>
public sealed class RecordReadTests
{
    private const int PrefixLength = 15;

    // Twelve octets of header, then the name "a." that pointers lead to.
    private static readonly byte[] Prefix = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (byte)'a', 0];

    [Theory]
    [InlineData(RecordType.NS, "C00C", "0161 00")]
    [InlineData(RecordType.CNAME, "0162 C00C", "0162 0161 00")]
    [InlineData(RecordType.SOA, "C00C C00F 0000000100000002000000030000000400000005", "0161 00 0161 00 0000000100000002000000030000000400000005")]
    [InlineData(RecordType.MX, "000A C00C", "000A 0161 00")]
    [InlineData(RecordType.MINFO, "C00C C00C", "0161 00 0161 00")]
    [InlineData(RecordType.RP, "C00C C00C", "0161 00 0161 00")]
    [InlineData(RecordType.SRV, "000000000000 C00C", "000000000000 0161 00")]
    [InlineData(RecordType.NAPTR, "00000000 00 00 00 C00C", "00000000 00 00 00 0161 00")]
    [InlineData(RecordType.PX, "0000 C00C C00C", "0000 0161 00 0161 00")]
    public void Names_are_expanded_where_RFC_3597_lets_them_be_compressed(RecordType type, string rdata, string stored) =>
        Assert.Equal(Octets(stored), RdataText.Read(type, [.. Prefix, .. Octets(rdata)], Prefix.Length));

    [Theory]
    [InlineData(RecordType.DNAME, "C00C")]
    [InlineData(RecordType.KX, "0000 C00C")]
    [InlineData(RecordType.NSEC, "C00C 00 01 40")]
    [InlineData(RecordType.RRSIG, "0001 08 01 00000000 00000000 00000000 0000 C00C 00")]
    [InlineData(RecordType.SVCB, "0001 C00C")]
    [InlineData(RecordType.NS, "C00F")]
    [InlineData(RecordType.NS, "C0FF")]
    [InlineData(RecordType.NS, "C00C 00")]
    [InlineData(RecordType.NS, "C0")]
    [InlineData(RecordType.NS, "8001")]
    [InlineData(RecordType.MX, "000A")]
    [InlineData(RecordType.MX, "000A 0161")]
    [InlineData(RecordType.A, "C0000201 00")]
    [InlineData(RecordType.AAAA, "C0000201")]
    [InlineData(RecordType.TXT, "")]
    [InlineData(RecordType.TXT, "02 61")]
    [InlineData(RecordType.TXT, "00 01")]
    [InlineData(RecordType.HINFO, "00")]
    [InlineData(RecordType.NAPTR, "0000 0000 0175 00 C00C")]
    [InlineData(RecordType.NAPTR, "0000 0000 FF75 00 00 00")]
    [InlineData(RecordType.SOA, "00 00 00000001000000020000000300000004")]
    [InlineData(RecordType.DS, "0001 08 02 00")]
    [InlineData(RecordType.DS, "0001 08 09")]
    [InlineData(RecordType.DNSKEY, "0101 03 08")]
    [InlineData(RecordType.RRSIG, "0001 08 01 00000000 00000000 00000000 0000 00")]
    [InlineData(RecordType.NSEC, "00")]
    [InlineData(RecordType.NSEC, "00 00 01 00")]
    [InlineData(RecordType.NSEC, "00 00 02 40 00")]
    [InlineData(RecordType.NSEC, "00 00 00")]
    [InlineData(RecordType.NSEC, "00 01 01 40 00 01 40")]
    [InlineData(RecordType.NSEC, "00 00 01 40 00 01 40")]
    [InlineData(RecordType.NSEC, "00 00 21 404040404040404040404040404040404040404040404040404040404040404040")]
    [InlineData(RecordType.NSEC3, "01 00 0000 00 00")]
    [InlineData(RecordType.NSEC3, "01 00 0000 00 01 55")]
    [InlineData(RecordType.NSEC3, "01 00 0000 05 01 55")]
    [InlineData(RecordType.NSEC3PARAM, "01 00 0000 01")]
    [InlineData(RecordType.CAA, "00 00")]
    [InlineData(RecordType.CAA, "00 01 2D")]
    [InlineData(RecordType.TLSA, "01 01 01")]
    [InlineData(RecordType.LOC, "00 00 01 02 80000000 80000000 00000000")]
    [InlineData(RecordType.LOC, "00 12 1A 02 80000000 80000000 00000000")]
    [InlineData(RecordType.LOC, "00 12 16 13 FFFFFFFF 80000000 00000000")]
    [InlineData(RecordType.SVCB, "0001 00 0002 0000")]
    [InlineData(RecordType.SVCB, "0001 00 0003 0002 0050 0001 0003 026832")]
    [InlineData(RecordType.SVCB, "0001 00 0003 0002 0050 0003 0002 0050")]
    [InlineData(RecordType.SVCB, "0001 00 0000 0002 0003")]
    [InlineData(RecordType.SVCB, "0001 00 0000 0002 0000")]
    [InlineData(RecordType.SVCB, "0001 00 0000 0000")]
    [InlineData(RecordType.SVCB, "0001 00 0001 0003 036832")]
    [InlineData(RecordType.SVCB, "0001 00 0003 0003 005000")]
    [InlineData(RecordType.SVCB, "0001 00 0004 0003 010203")]
    [InlineData(RecordType.SVCB, "0001 00 0100 0001")]
    [InlineData(RecordType.OPT, "000A")]
    [InlineData(RecordType.OPT, "000A 0001")]
    [InlineData(RecordType.EUI48, "0102030405")]
    public void Octets_that_are_not_the_types_are_refused(RecordType type, string rdata) =>
        Assert.Null(RdataText.Read(type, [.. Prefix, .. Octets(rdata)], Prefix.Length));

    [Fact]
    public void A_name_does_not_run_out_of_its_RDATA_into_the_octets_that_follow()
    {
        byte[] message = [.. Prefix, 1, (byte)'b', 1, (byte)'c', 0];
        var destination = new ArrayBufferWriter<byte>();
        Assert.False(RdataCodec.TryRead(RecordType.NS, message, Prefix.Length, 2, destination));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(0, PrefixLength + 1)]
    [InlineData(PrefixLength + 1, 0)]
    [InlineData(1, int.MaxValue)]
    public void A_range_outside_of_the_message_is_refused(int offset, int length) =>
        Assert.False(RdataCodec.TryRead(RecordType.NULL, Prefix, offset, length, new ArrayBufferWriter<byte>()));

    [Fact]
    public void Options_of_EDNS_are_read_and_have_generic_text()
    {
        var options = Octets("000A 0002 0102 0003 0000");
        Assert.Equal(options, RdataText.Read(RecordType.OPT, options, 0));
        Assert.Equal("\\# 10 000A0002010200030000", RdataText.Format(RecordType.OPT, options));
    }

    private static byte[] Octets(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
