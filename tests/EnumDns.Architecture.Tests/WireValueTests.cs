using EnumDns.Protocol.Edns;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Records;
using EnumDns.Protocol.Tsig;

namespace EnumDns.Architecture.Tests;

/// <summary>
/// Values that reach the wire are IANA's and are append-only: a row below is never changed or removed, and a new
/// member of an enumeration brings its row.
/// </summary>
public sealed class WireValueTests
{
    private const string Types = """
        A 1, NS 2, MD 3, MF 4, CNAME 5, SOA 6, MB 7, MG 8, MR 9, NULL 10, WKS 11, PTR 12, HINFO 13, MINFO 14, MX 15,
        TXT 16, RP 17, AFSDB 18, X25 19, ISDN 20, RT 21, NSAP 22, NSAP_PTR 23, SIG 24, KEY 25, PX 26, GPOS 27, AAAA 28,
        LOC 29, NXT 30, EID 31, NIMLOC 32, SRV 33, ATMA 34, NAPTR 35, KX 36, CERT 37, A6 38, DNAME 39, SINK 40, OPT 41,
        APL 42, DS 43, SSHFP 44, IPSECKEY 45, RRSIG 46, NSEC 47, DNSKEY 48, DHCID 49, NSEC3 50, NSEC3PARAM 51, TLSA 52,
        SMIMEA 53, HIP 55, NINFO 56, RKEY 57, TALINK 58, CDS 59, CDNSKEY 60, OPENPGPKEY 61, CSYNC 62, ZONEMD 63, SVCB 64,
        HTTPS 65, DSYNC 66, HHIT 67, BRID 68, SPF 99, UINFO 100, UID 101, GID 102, UNSPEC 103, NID 104, L32 105, L64 106,
        LP 107, EUI48 108, EUI64 109, NXNAME 128, TKEY 249, TSIG 250, IXFR 251, AXFR 252, MAILB 253, MAILA 254, ANY 255,
        URI 256, CAA 257, AVC 258, DOA 259, AMTRELAY 260, RESINFO 261, WALLET 262, CLA 263, IPN 264, TA 32768, DLV 32769
        """;

    private const string Classes = "IN 1, CH 3, HS 4, NONE 254, ANY 255";

    private const string Opcodes = "Query 0, IQuery 1, Status 2, Notify 4, Update 5, Dso 6";

    private const string Rcodes = """
        NoError 0, FormErr 1, ServFail 2, NXDomain 3, NotImp 4, Refused 5, YXDomain 6, NotAuth 9, BadVers 16, BadCookie 23
        """;

    private const string Options = """
        LongLivedQuery 1, UpdateLease 2, Nsid 3, DnssecAlgorithmUnderstood 5, DsHashUnderstood 6, Nsec3HashUnderstood 7,
        ClientSubnet 8, Expire 9, Cookie 10, TcpKeepalive 11, Padding 12, Chain 13, KeyTag 14, ExtendedError 15,
        ReportChannel 18, ZoneVersion 19
        """;

    private const string ExtendedErrors = """
        Other 0, UnsupportedDnskeyAlgorithm 1, UnsupportedDsDigestType 2, StaleAnswer 3, ForgedAnswer 4, DnssecIndeterminate 5,
        DnssecBogus 6, SignatureExpired 7, SignatureNotYetValid 8, DnskeyMissing 9, RrsigsMissing 10, NoZoneKeyBitSet 11,
        NsecMissing 12, CachedError 13, NotReady 14, Blocked 15, Censored 16, Filtered 17, Prohibited 18,
        StaleNXDomainAnswer 19, NotAuthoritative 20, NotSupported 21, NoReachableAuthority 22, NetworkError 23,
        InvalidData 24, SignatureExpiredBeforeValid 25, TooEarly 26, UnsupportedNsec3Iterations 27,
        UnableToConformToPolicy 28, Synthesized 29, InvalidQueryType 30
        """;

    private const string TsigErrors = "None 0, BadSig 16, BadKey 17, BadTime 18, BadTrunc 22";

    [Fact]
    public void Record_types_have_the_values_of_IANA() => AssertValues<RecordType>(Types);

    [Fact]
    public void Record_classes_have_the_values_of_IANA() => AssertValues<RecordClass>(Classes);

    [Fact]
    public void Opcodes_have_the_values_of_IANA() => AssertValues<Opcode>(Opcodes);

    [Fact]
    public void Response_codes_have_the_values_of_IANA() => AssertValues<Rcode>(Rcodes);

    [Fact]
    public void EDNS_options_have_the_values_of_IANA() => AssertValues<OptionCode>(Options);

    [Fact]
    public void Extended_errors_have_the_values_of_IANA() => AssertValues<ExtendedError>(ExtendedErrors);

    [Fact]
    public void TSIG_errors_have_the_values_of_IANA() => AssertValues<TsigError>(TsigErrors);

    private static void AssertValues<TEnum>(string table)
        where TEnum : struct, Enum
    {
        var expected = table.Split(',', StringSplitOptions.TrimEntries);
        var actual = Enum.GetValues<TEnum>().Select(value => $"{value} {Convert.ToInt32(value, null)}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
