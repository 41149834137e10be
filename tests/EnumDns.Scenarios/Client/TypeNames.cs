using System.Globalization;

namespace EnumDns.Scenarios.Client;

/// <summary>RR types by mnemonic, as far as these tests name them; <c>TYPEnnn</c> for all others (RFC 3597 section 5).</summary>
internal static class TypeNames
{
    private const string Registry = """
        A=1 NS=2 CNAME=5 SOA=6 MB=7 MG=8 MR=9 PTR=12 HINFO=13 MINFO=14 MX=15 TXT=16 RP=17 AFSDB=18 RT=21 AAAA=28 LOC=29 SRV=33
        NAPTR=35 KX=36 CERT=37 DNAME=39 OPT=41 DS=43 SSHFP=44 RRSIG=46 NSEC=47 DNSKEY=48 NSEC3=50 NSEC3PARAM=51 TLSA=52 CDS=59
        CDNSKEY=60 SVCB=64 HTTPS=65 SPF=99 ANY=255 CAA=257
        """;

    private static readonly Dictionary<string, ushort> ByName = Registry.Split([' ', '\n']).Select(entry => entry.Split('='))
        .ToDictionary(entry => entry[0], entry => ushort.Parse(entry[1], CultureInfo.InvariantCulture));

    private static readonly Dictionary<ushort, string> ByNumber = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The number of a mnemonic or of <c>TYPEnnn</c>.</summary>
    public static ushort Parse(string name) =>
        ByName.TryGetValue(name, out var number) ? number : ushort.Parse(name.AsSpan("TYPE".Length), CultureInfo.InvariantCulture);

    /// <summary>The mnemonic of a number.</summary>
    public static string Format(ushort number) => ByNumber.TryGetValue(number, out var name) ? name : $"TYPE{number}";
}
