namespace EnumDns.Protocol.Tests.Records;

/// <summary>Other spellings that master files allow, and what they come to.</summary>
public sealed class RecordSpellingTests
{
    [Theory]
    [InlineData("A", "\\# 4 C0000201", "192.0.2.1")]
    [InlineData("A", "\\# 4 c0 00 0 2 01", "192.0.2.1")]
    [InlineData("NS", "@", "example.")]
    [InlineData("NS", "ns1", "ns1.example.")]
    [InlineData("NS", "\\# 5 03 6e7331 00", "ns1.")]
    [InlineData("SOA", "@ host\\.master 1 2H 15M 1w2d 1D", "example. host\\.master.example. 1 7200 900 777600 86400")]
    [InlineData("TXT", "a\\ b \\\"c\\\" d\\;e \"f;g\"", "\"a b\" \"\\\"c\\\"\" \"d;e\" \"f;g\"")]
    [InlineData("TXT", "\\065\\\\", "\"A\\\\\"")]
    [InlineData("NAPTR", "010 11 u E2U+sip \"!^.*$!sip:a@example.net!\" @", "10 11 \"u\" \"E2U+sip\" \"!^.*$!sip:a@example.net!\" example.")]
    [InlineData("DS", "1 ecdsap256sha256 200 ab CD e F", "1 13 200 ABCDEF")]
    [InlineData("DNSKEY", "257 3 RSASHA256 Aw EAA Q==", "257 3 8 AwEAAQ==")]
    [InlineData("RRSIG", "type1 8 1 60 1893456000 0 1 @ AA==", "A 8 1 60 20300101000000 19700101000000 1 example. AA==")]
    [InlineData("NSEC", "@ txt TYPE65280 aaaa type1 a", "example. A TXT AAAA TYPE65280")]
    [InlineData("NSEC3", "1 1 0 aabb 2t7b4g4vsa5smi47k61mv5bv1a22bojr", "1 1 0 AABB 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR")]
    [InlineData("AAAA", "2001:DB8:0:0:0:0:0:1", "2001:db8::1")]
    [InlineData("AAAA", "0:0:1::", "0:0:1::")]
    [InlineData("LOC", "52 N 4 E 0", "52 0 0.000 N 4 0 0.000 E 0.00m 1m 10000m 10m")]
    [InlineData("LOC", "1 2 .5 S 4 5 W +1.5m 25 0.5m 0", "1 2 0.500 S 4 5 0.000 W 1.50m 20m 0.50m 0.00m")]
    [InlineData("CAA", "0 issue ca.example", "0 issue \"ca.example\"")]
    [InlineData("URI", "1 2 ftp://example.net/", "1 2 \"ftp://example.net/\"")]
    [InlineData("SVCB", "1 @ port=\"080\" alpn=h2,h3", "1 example. alpn=\"h2,h3\" port=80")]
    [InlineData("SVCB", "1 . alpn=f\\\\\\092oo\\092,bar,h2", "1 . alpn=\"f\\\\\\\\oo\\\\,bar,h2\"")]
    [InlineData("SVCB", "1 . mandatory=port,alpn key3=\\031\\144 key1=\\002h2", "1 . mandatory=alpn,port alpn=\"h2\" port=8080")]
    [InlineData("HTTPS", "1 . ipv6hint=\"::1,2001:DB8::1\" key667=", "1 . ipv6hint=::1,2001:db8::1 key667")]
    public void Spellings_come_to_the_one_that_dig_prints(string type, string text, string expected)
    {
        var recordType = RdataText.TypeOf(type);
        Assert.Equal(expected, RdataText.Format(recordType, RdataText.Parse(recordType, text)));
    }
}
