using System.Globalization;
using EnumDns.Fixtures;
using EnumDns.Registry.MasterFiles;
using EnumDns.Scenarios.Generation;
using EnumDns.Scenarios.MasterFiles;
using EnumDns.Scenarios.Peers;

namespace EnumDns.Scenarios.RoundTrips;

/// <summary>A zone that goes through the registry is the same zone, for us and for the servers of others.</summary>
public sealed class RoundTripTests
{
    // What people have in their zones: forgotten fill, odd records, TTLs here and there, glue that is nobody's, data below cuts.
    private const string Nasty = """
        $ORIGIN 3.3.nrenum.net.
        $TTL 1h
        @ 1d IN SOA ns1 hostmaster.example.net. ( 4294967295 1h 15m 2w 5m )
        @ 1d IN NS ns1
        @ IN NS ns2.example.net.
        ns1 IN A 192.0.2.1
        ns1 300 IN AAAA 2001:db8::1
        @ IN TXT "France"
        * IN TXT "any"
        $ORIGIN 0.0.9.9.1.3.3.nrenum.net.
        * IN NAPTR 10 10 "u" "E2U+sip" "!^\\+?33199(.*)$!sip:\\1@example.net!" .
        * IN NAPTR 10 11 "u" "E2U+h323" "!^\\+?(.*)$!h323:\\1@example.net!" .
        1 IN NAPTR 10 10 "u" "E2U+sip" "!^\\+?33199(.*)$!sip:\\1@example.net!" .
        1 IN NAPTR 10 11 "u" "E2U+h323" "!^\\+?(.*)$!h323:\\1@example.net!" .
        *.1 IN NAPTR 10 10 "u" "E2U+sip" "!^\\+?33199(.*)$!sip:\\1@example.net!" .
        *.1 IN NAPTR 10 11 "u" "E2U+h323" "!^\\+?(.*)$!h323:\\1@example.net!" .
        2 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:two@example.net!" .
        3.2 IN TXT "withdrawn"
        4 IN NS ns.4
        4 IN NS ns2.example.net.
        ns.4 IN A 192.0.2.4
        other.4 IN A 192.0.2.5
        5.4 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:hidden@example.net!" .
        5 300 IN NS ns.5
        5 IN DS 1 13 2 ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB
        ns.5 IN A 192.0.2.6
        6 IN CNAME 2
        7 IN NAPTR 100 50 "s" "SIP+D2U" "" _sip._udp.example.net.
        8 IN NAPTR 10 10 "u" "sip+E2U" "/^.*$/sip:old@example.net/i" .
        8 IN MX 10 mail.example.net.
        9 IN NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:\195\169@example.net!" .
        9.9.9.9.9.9.9.9.9.9.9 IN TXT "longer than a number"
        _sip._udp IN SRV 0 5 5060 ns1.3.3.nrenum.net.

        """;

    public static TheoryData<string> SevenZones => [.. ZonesFolder.Files.Select(file => Path.GetFileName(file))];

    public static TheoryData<int> UnsignedSeeds => [.. Enumerable.Range(1, 12).Select(seed => 2 * seed)];

    [Theory]
    [MemberData(nameof(SevenZones))]
    public async Task Each_of_the_seven_zones_comes_out_as_it_went_in_and_loads_everywhere(string name)
    {
        var file = ZonesFolder.Files.Single(file => Path.GetFileName(file) == name);
        var (_, text) = await RoundTrip.AssertSameAsync(new ZoneText(ZonesFolder.Apex(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)));
        AssertLoads(ZonesFolder.Apex(file), text);
    }

    [Fact]
    public async Task A_zone_as_people_keep_it_comes_out_as_it_went_in_and_loads_everywhere()
    {
        var (import, text) = await RoundTrip.AssertSameAsync(new ZoneText("3.3.nrenum.net.", Nasty));
        AssertLoads("3.3.nrenum.net.", text);
        Assert.Equal((2, 0, 1, 2), (import.Counts.Numbers, import.Counts.Holes, import.Counts.Blocks, import.Counts.Delegations));
    }

    [Fact]
    public async Task A_zone_of_20000_numbers_comes_out_as_it_went_in_and_loads_everywhere()
    {
        using var file = new StringWriter(CultureInfo.InvariantCulture);
        new NumberZoneGenerator(seed: 3, numbers: 20_000) { Blocks = 400, Delegations = 100, Targets = NumberTargets.Digits }.Write(file);
        var (import, text) = await RoundTrip.AssertSameAsync(new ZoneText(NumberZoneGenerator.Apex, file.ToString()));
        AssertLoads(NumberZoneGenerator.Apex, text);
        Assert.Equal(new ImportCounts { Numbers = 20_000, Blocks = 400, Delegations = 100 }, import.Counts);
    }

    [Theory]
    [MemberData(nameof(UnsignedSeeds))]
    public async Task A_generated_zone_comes_out_as_it_went_in(int seed)
    {
        foreach (var zone in GeneratedWorld.Create(seed).Zones)
            await RoundTrip.AssertSameAsync(zone);
    }

    private static void AssertLoads(string apex, string text)
    {
        using var directory = new ScratchDirectory();
        var file = directory.Write("exported.zone", text);
        PeerProgram.RunOrFail("named-checkzone", "-i", "local", apex, file);
        PeerProgram.RunOrFail("nsd-checkzone", apex, file);
        PeerProgram.RunOrFail("kzonecheck", "-o", apex, file);
    }
}
