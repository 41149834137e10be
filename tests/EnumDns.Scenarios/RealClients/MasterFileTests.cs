using System.Text.RegularExpressions;
using EnumDns.Scenarios.Generation;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.RealClients;

/// <summary>Master files that we write mean to others what the files that we read meant to them.</summary>
public sealed class MasterFileTests
{
    private const string EveryType = """
        $ORIGIN types.example.
        $TTL 7200
        @ 1h IN SOA ns host\.master.types.example. ( 2025010101 1d 2h 3w 5m )
        @ IN NS ns
        @ IN NS ns.example.net.
        @ IN MX 10 mail
        @ IN CAA 0 issue "ca.example.net"
        @ IN DNSKEY 257 3 13 hoY7syFwTOCguVu80yde7O9GAaQx2h++wLnv4Y1+oEnSyk/pghcuVf2J c4jDfKdkvxHXdpkdlfzi6VKB5eUAiw==
        @ IN CDNSKEY 257 3 13 hoY7syFwTOCguVu80yde7O9GAaQx2h++wLnv4Y1+oEnSyk/pghcuVf2J c4jDfKdkvxHXdpkdlfzi6VKB5eUAiw==
        @ IN CDS 5277 13 2 abababababababababababababababababababababababababababababababab
        @ IN CSYNC 66 3 A NS AAAA
        @ IN ZONEMD 2025010101 240 1 cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdabababababababababababababababababababababababababababababababab
        ns IN A 192.0.2.1
        ns IN AAAA 2001:db8::1
        mail IN AAAA ::ffff:192.0.2.1
        Mixed.Case IN A 192.0.2.2
        alias IN CNAME Ns
        moved IN DNAME example.net.
        pointer IN PTR ns
        text IN TXT bare "quoted string" "quote \" backslash \\ semicolon ; octets \000\200\255" ""
        _sip._udp IN SRV 0 5 5060 ns
        number IN NAPTR 100 50 "u" "E2U+sip" "!^\\+?(.*)$!sip:\\1@example.net!" .
        other IN NAPTR 100 50 "s" "SIP+D2U" "" _sip._udp
        child IN NS ns.child
        child IN DS 5277 13 2 abababababababababababababababababababababababababababababababab
        ns.child IN A 192.0.2.3
        _443._tcp IN TLSA 3 1 1 abababababababababababababababababababababababababababababababab
        shell IN SSHFP 4 2 abababababababababababababababababababababababababababababababab
        place IN LOC 48 51 29.5 N 2 17 40.2 E 35m 1m 10000m 10m
        machine IN HINFO "PC with spaces" LINUX
        person IN RP jane.example.net. text
        link IN URI 10 1 "https://example.net/"
        service IN SVCB 1 ns alpn="h2,h3" port=853 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1
        web IN HTTPS 0 example.net.
        a\.dot IN A 192.0.2.4
        a\032blank IN A 192.0.2.5
        at\@sign IN A 192.0.2.6
        octet\200 IN A 192.0.2.7
        *.wild IN A 192.0.2.8
        unknown IN TYPE65280 \# 4 0a000001
        empty IN TYPE65281 \# 0
        afs IN AFSDB 1 ns
        exchange IN KX 1 ns

        """;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Fact]
    public void Every_type_is_read_and_written_as_bind_ldns_and_knot_read_it() => Check(new ZoneText("types.example.", EveryType));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_generated_zone_is_read_and_written_as_bind_ldns_and_knot_read_it(int seed)
    {
        foreach (var zone in GeneratedWorld.Create(seed).Zones)
            Check(zone);
    }

    private static void Check(ZoneText zone)
    {
        using var directory = new ScratchDirectory();
        var read = directory.Write("read", zone.Text);
        var written = directory.Write("written", WrittenZone.From(zone).Text);
        PeerProgram.RunOrFail("ldns-compare-zones", "-e", "-a", read, written);
        // BIND's copy of the zone, one record a line in canonical order, and Knot DNS's findings; BIND loads fewer zones than Knot DNS does.
        AssertSameVerdict(read, written, file => PeerProgram.Run("named-checkzone", "-i", "none", "-k", "ignore", "-D", "-s", "full", "-o", "-", zone.Apex, file));
        AssertSameVerdict(read, written, file => PeerProgram.Run("kzonecheck", "-o", zone.Apex, file));
    }

    private static void AssertSameVerdict(string read, string written, Func<string, (int ExitCode, string Output, string Error)> check)
    {
        var expected = check(read);
        var actual = check(written);
        Assert.Equal((expected.ExitCode, WithoutPlaces(expected.Output), WithoutPlaces(expected.Error)), (actual.ExitCode, WithoutPlaces(actual.Output), WithoutPlaces(actual.Error)));
    }

    private static string WithoutPlaces(string text) => Regex.Replace(text, @"/\S+/(read|written)(:\d+)?", "FILE");
}
