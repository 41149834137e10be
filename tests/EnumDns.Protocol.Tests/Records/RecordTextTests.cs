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
    [InlineData("ZONEMD", "1 1 240 000102030405060708090A0B")]
    [InlineData("SSHFP", "4 2 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("TLSA", "3 1 1 AB")]
    [InlineData("EUI48", "00-00-5e-00-53-2a")]
    [InlineData("EUI64", "00-00-5e-ef-10-00-00-2a")]
    [InlineData("CAA", "0 issue \"ca.example; a=\\\"b\\\"\"")]
    [InlineData("URI", "10 1 \"ftp://ftp.example/public\"")]
    [InlineData("LOC", "52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m")]
    [InlineData("LOC", "90 0 0.000 S 180 0 0.000 W 42849672.95m 0.05m 20m 90000000m")]
    [InlineData("LOC", "\\# 3 010203")]
    [InlineData("SVCB", "0 example.net.")]
    [InlineData("SVCB", "1 . mandatory=alpn,port alpn=\"f\\\\\\\\oo\\\\,bar,h2\" no-default-alpn port=8443")]
    [InlineData("HTTPS", "16 foo.example. ipv4hint=192.0.2.1,192.0.2.2 ech=AAE= ipv6hint=2001:db8::1,::ffff:192.0.2.1 key7=\"/q{?dns}\" key667=\"a b;\\\"\\255\" key65535")]
    [InlineData("TYPE65280", "\\# 3 0A0BFF")]
    [InlineData("TYPE65280", "\\# 0")]
    [InlineData("NULL", "\\# 1 00")]
    public void Text_in_the_spelling_of_dig_comes_back_unchanged(string type, string text)
    {
        var recordType = RdataText.TypeOf(type);

        Assert.Equal(type, RecordTypeText.Format(recordType));
        var rdata = RdataText.Parse(recordType, text);
        Assert.Equal(text, RdataText.Format(recordType, rdata));
        Assert.Equal(rdata, RdataText.Read(recordType, rdata, 0));
    }
}
