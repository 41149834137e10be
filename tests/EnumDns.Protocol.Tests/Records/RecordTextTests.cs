using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>Text that comes out as it went in, type by type; spelled as dig prints it.</summary>
public sealed class RecordTextTests
{
    [Theory]
    [InlineData("A", "192.0.2.1")]
    [InlineData("NS", "ns1.example.")]
    [InlineData("CNAME", "a\\.b.\\255\\000\\@.example.")]
    [InlineData("SOA", "ns.example. host\\.master.example. 2024010101 7200 3600 1209600 300")]
    [InlineData("PTR", ".")]
    [InlineData("HINFO", "\"PDP-11/70\" \"\"")]
    [InlineData("MX", "10 mail.example.")]
    [InlineData("TXT", "\"a\\\"b\\\\c;d@ e\\001\\195\\169\" \"\" \"z\"")]
    [InlineData("RP", "a.example. .")]
    [InlineData("AAAA", "2001:db8::1")]
    [InlineData("AAAA", "::ffff:192.0.2.1")]
    [InlineData("AAAA", "::192.0.2.1")]
    [InlineData("AAAA", "1:0:0:2::3")]
    [InlineData("AAAA", "::")]
    [InlineData("AAAA", "1::")]
    [InlineData("AAAA", "1:0:2:3:4:5:6:7")]
    [InlineData("SRV", "0 65535 5060 sip.example.")]
    [InlineData("NAPTR", "10 11 \"u\" \"E2U+h323\" \"!^.*$!h323:\\\\1@ccmcu40.in2p3.fr!\" .")]
    [InlineData("DNAME", "example.net.")]
    [InlineData("DS", "12345 13 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("CDS", "0 0 0 00")]
    [InlineData("DNSKEY", "257 3 13 AwEAAQ==")]
    [InlineData("CDNSKEY", "0 3 0 AA==")]
    [InlineData("RRSIG", "NAPTR 13 3 3600 20300101000000 20240229235959 4711 example. c2lnbmF0dXJl")]
    [InlineData("RRSIG", "TYPE65280 253 0 4294967295 21060207062815 19700101000000 0 . AA==")]
    [InlineData("NSEC", "b.example. A NS TYPE65280")]
    [InlineData("NSEC3", "1 1 10 AABB 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A RRSIG")]
    [InlineData("NSEC3", "1 0 0 - 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR")]
    [InlineData("NSEC3PARAM", "1 0 0 -")]
    [InlineData("CSYNC", "66 3 A NS AAAA")]
    [InlineData("CSYNC", "66 3")]
    [InlineData("TYPE65280", "\\# 3 0A0BFF")]
    [InlineData("TYPE65280", "\\# 0")]
    [InlineData("NULL", "\\# 1 00")]
    public void Text_in_the_spelling_of_dig_comes_back_unchanged(string type, string text)
    {
        var known = RecordTypeText.TryParse(System.Text.Encoding.ASCII.GetBytes(type), out var recordType);

        Assert.True(known);
        Assert.Equal(type, RecordTypeText.Format(recordType));
        var rdata = RdataText.Parse(recordType, text);
        Assert.Equal(text, RdataText.Format(recordType, rdata));
        Assert.Equal(rdata, RdataText.Read(recordType, rdata, 0));
    }
}
