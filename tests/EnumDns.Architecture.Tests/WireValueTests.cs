using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;

namespace EnumDns.Architecture.Tests;

/// <summary>
/// Values that reach the wire are IANA's and are append-only: a row below is never changed or removed, and a new
/// member of an enumeration brings its row.
/// </summary>
public sealed class WireValueTests
{
    private const string Types = """
        A 1, NS 2, MD 3, MF 4, CNAME 5, SOA 6, MB 7, MG 8, MR 9, NULL 10, WKS 11, PTR 12, HINFO 13, MINFO 14, MX 15, TXT 16,
        RP 17, AFSDB 18, SIG 24, KEY 25, PX 26, AAAA 28, LOC 29, NXT 30, SRV 33, NAPTR 35, KX 36, CERT 37, A6 38, DNAME 39,
        OPT 41, APL 42, DS 43, SSHFP 44, IPSECKEY 45, RRSIG 46, NSEC 47, DNSKEY 48, DHCID 49, NSEC3 50, NSEC3PARAM 51, TLSA 52,
        SMIMEA 53, HIP 55, CDS 59, CDNSKEY 60, OPENPGPKEY 61, CSYNC 62, ZONEMD 63, SVCB 64, HTTPS 65, SPF 99, EUI48 108,
        EUI64 109, TKEY 249, TSIG 250, IXFR 251, AXFR 252, MAILB 253, MAILA 254, ANY 255, URI 256, CAA 257
        """;

    private const string Classes = "IN 1, CH 3, HS 4, NONE 254, ANY 255";

    private const string Opcodes = "Query 0, IQuery 1, Status 2, Notify 4, Update 5, Dso 6";

    private const string Rcodes = """
        NoError 0, FormErr 1, ServFail 2, NXDomain 3, NotImp 4, Refused 5, YXDomain 6, NotAuth 9, BadVers 16, BadCookie 23
        """;

    [Fact]
    public void Record_types_have_the_values_of_IANA() => AssertValues<RecordType>(Types);

    [Fact]
    public void Record_classes_have_the_values_of_IANA() => AssertValues<RecordClass>(Classes);

    [Fact]
    public void Opcodes_have_the_values_of_IANA() => AssertValues<Opcode>(Opcodes);

    [Fact]
    public void Response_codes_have_the_values_of_IANA() => AssertValues<Rcode>(Rcodes);

    private static void AssertValues<TEnum>(string table)
        where TEnum : struct, Enum
    {
        var expected = table.Split(',', StringSplitOptions.TrimEntries);
        var actual = Enum.GetValues<TEnum>().Select(value => $"{value} {Convert.ToInt32(value, null)}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
