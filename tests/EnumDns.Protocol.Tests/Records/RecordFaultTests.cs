using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>What people are told about RDATA that is not well formed, and where.</summary>
public sealed class RecordFaultTests
{
    [Theory]
    [InlineData("A", "192.0.2", "address: not an IPv4 address: 192.0.2", 1)]
    [InlineData("A", "192.0.2.256", "address: not an IPv4 address: 192.0.2.256", 1)]
    [InlineData("A", "192.0.02.1", "address: not an IPv4 address: 192.0.02.1", 1)]
    [InlineData("A", "", "address is missing", 0)]
    [InlineData("A", "192.0.2.1 x", "unexpected field: x", 11)]
    [InlineData("A", "\\# 3 010203", "RDATA is not well formed for A", 6)]
    [InlineData("AAAA", "1:2:3:4:5:6:7::8", "address: not an IPv6 address: 1:2:3:4:5:6:7::8", 1)]
    [InlineData("AAAA", "1::2::3", "address: not an IPv6 address: 1::2::3", 1)]
    [InlineData("AAAA", "::192.0.2", "address: not an IPv6 address: ::192.0.2", 1)]
    [InlineData("AAAA", "12345::", "address: not an IPv6 address: 12345::", 1)]
    [InlineData("AAAA", ":1:2:3:4:5:6:7", "address: not an IPv6 address: :1:2:3:4:5:6:7", 1)]
    [InlineData("MX", "65536 a.", "preference: not a number from 0 to 65535: 65536", 1)]
    [InlineData("MX", "10", "exchange is missing", 1)]
    [InlineData("MX", "10 \"a\"", "exchange must not be in quotes: a", 5)]
    [InlineData("MX", "10 a..b", "exchange: empty label in name: a..b", 4)]
    [InlineData("CNAME", "a\\300.", "name: escape that is neither \\X nor \\DDD up to 255: a\\300.", 1)]
    [InlineData("SOA", ". . 1 1h30 3 4 5", "REFRESH: not a period such as 3600 or 1h30m: 1h30", 7)]
    [InlineData("SOA", ". . 4294967296 2 3 4 5", "SERIAL: not a number from 0 to 4294967295: 4294967296", 5)]
    [InlineData("TXT", "", "text is missing", 0)]
    [InlineData("TXT", "a\\3", "text: escape that is neither \\X nor \\DDD up to 255: a\\3", 1)]
    [InlineData("NAPTR", "10 10 \"u\" \"E2U+sip\" .", "replacement is missing", 21)]
    [InlineData("DS", "1 8 2 00", "digest of 1 octets where digest type 2 has 32", 7)]
    [InlineData("DS", "1 NONE 2 00", "algorithm: neither a number nor a known mnemonic: NONE", 3)]
    [InlineData("DS", "1 8 200 0", "digest: odd number of hexadecimal digits", 9)]
    [InlineData("DS", "1 8 200 0g", "digest: not hexadecimal: 0g", 9)]
    [InlineData("DS", "1 8 200", "digest: 0 octets where at least 1 are needed", 5)]
    [InlineData("DNSKEY", "257 3 8 AB==", "public key: not base64: AB==", 9)]
    [InlineData("DNSKEY", "257 3 8 AAA", "public key: base64 ends before a group of four characters is full", 9)]
    [InlineData("DNSKEY", "257 3 8", "public key is missing", 7)]
    [InlineData("RRSIG", "A 8 1 60 20301301000000 0 1 . AA==", "signature expiration: not a time as YYYYMMDDHHmmSS from 1970 to 2106, nor seconds: 20301301000000", 10)]
    [InlineData("NSEC", "a.", "types are missing", 1)]
    [InlineData("NSEC", "a. A BOGUS", "types: not a record type: BOGUS", 6)]
    [InlineData("NSEC3", "1 0 0 - 00", "hash of 1 octets where SHA-1 has 20", 9)]
    [InlineData("NSEC3", "1 0 0 ABC 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR", "salt: not up to 255 octets in hexadecimal: ABC", 7)]
    [InlineData("NSEC3", "1 0 0 - W", "next hashed owner name: not a hash in base32hex: W", 9)]
    [InlineData("CAA", "0 is-sue a", "tag: not letters and digits: is-sue", 3)]
    [InlineData("CAA", "0 issue", "value is missing", 3)]
    [InlineData("EUI48", "00-00-5e-00-53", "address: not 6 pairs of hexadecimal digits between hyphens: 00-00-5e-00-53", 1)]
    [InlineData("LOC", "90 0 1 N 1 E 0", "latitude: more than 90 degrees", 8)]
    [InlineData("LOC", "1 1 1 1 N 1 E 0", "latitude: not degrees, minutes, seconds and N or S: 1", 7)]
    [InlineData("LOC", "1 N 1", "longitude is missing or ends without E or W", 5)]
    [InlineData("LOC", "1 N 1 E 42849672.96", "altitude: not metres from -100000.00 to 42849672.95: 42849672.96", 9)]
    [InlineData("LOC", "1 N 1 E 0 100000000", "size: not metres from 0.00 to 90000000.00: 100000000", 11)]
    [InlineData("SVCB", "1 . alpn=h2 key1=\\002h3", "alpn is given twice", 13)]
    [InlineData("SVCB", "1 . alpn=", "alpn: not protocol identifiers of 1 to 255 octets between commas: ", 5)]
    [InlineData("SVCB", "1 . port=65536", "port: not a port from 0 to 65535: 65536", 5)]
    [InlineData("SVCB", "1 . port=\"80\"x", "port: text follows the closing quote", 11)]
    [InlineData("SVCB", "1 . PORT=80", "not a parameter key: PORT", 5)]
    [InlineData("SVCB", "1 . key01=a", "not a parameter key: key01", 5)]
    [InlineData("SVCB", "1 . no-default-alpn", "no-default-alpn without alpn", 5)]
    [InlineData("SVCB", "1 . mandatory=port alpn=h2", "mandatory parameter port is missing", 20)]
    [InlineData("SVCB", "1 . mandatory=alpn,alpn alpn=h2", "mandatory: not distinct parameter keys between commas: alpn,alpn", 5)]
    [InlineData("SVCB", "1 . ipv4hint=192.0.2.1,", "ipv4hint: not IPv4 addresses between commas: 192.0.2.1,", 5)]
    [InlineData("SVCB", "1 . dohpath=/dns-query", "key7: not a path with the variable dns, such as /dns-query{?dns}: /dns-query", 5)]
    [InlineData("TYPE65280", "abc", "a type without a form of its own needs \\# and its RDATA in hexadecimal (RFC 3597)", 1)]
    [InlineData("TYPE65280", "\\# 2 000000", "RDATA has 3 octets where its length says 2", 6)]
    [InlineData("TYPE65280", "\\# x 00", "RDATA length: not a number from 0 to 65535: x", 4)]
    [InlineData("OPT", "\\# 0", "OPT is not a type of data", 0)]
    [InlineData("AXFR", "\\# 0", "AXFR is not a type of data", 0)]
    [InlineData("TYPE200", "\\# 0", "TYPE200 is not a type of data", 0)]
    public void A_fault_names_the_field_and_stands_at_it(string type, string text, string fault, int column)
    {
        var (rdata, actual, at) = RdataText.TryParse(RdataText.TypeOf(type), text);

        Assert.Null(rdata);
        Assert.Equal(fault, actual);
        if (column > 0)
            Assert.Equal(column, at.Column);
    }

    [Fact]
    public void A_character_string_holds_255_octets_and_no_more()
    {
        Assert.Equal(256, RdataText.Parse(RecordType.TXT, new string('x', 255)).Length);
        Assert.StartsWith("text: more than 255 octets: xxx", RdataText.TryParse(RecordType.TXT, new string('x', 256)).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void RDATA_holds_65535_octets_and_no_more()
    {
        Assert.Equal(65535, RdataText.Parse(RecordType.URI, "1 1 " + new string('x', 65531)).Length);
        Assert.Equal("RDATA of 65536 octets is longer than 65535", RdataText.TryParse(RecordType.URI, "1 1 " + new string('x', 65532)).Fault);
    }

    [Fact]
    public void Text_in_a_fault_is_short_and_prints()
    {
        var fault = RdataText.TryParse(RecordType.A, "\u00e9\t" + new string('x', 1000)).Fault;
        Assert.Equal("address: not an IPv4 address: \\233\\009" + new string('x', 46) + "...", fault);
    }
}
