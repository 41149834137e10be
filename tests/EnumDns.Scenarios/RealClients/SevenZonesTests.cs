namespace EnumDns.Scenarios.RealClients;

/// <summary>What an administrator types, and sees.</summary>
public sealed class SevenZonesTests(SevenZones zones) : IClassFixture<SevenZones>
{
    private const string Bridge = """
        10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
        10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .

        """;

    [Theory]
    [InlineData("")]
    [InlineData("+tcp ")]
    [InlineData("+noedns ")]
    [InlineData("+norec ")]
    [InlineData("+dnssec ")]
    [InlineData("+nocookie ")]
    public void A_bridge_is_printed_by_dig_byte_for_byte_and_in_order(string options)
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(Bridge, zones.Dig(options + "+short 0.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr"));
    }

    [Fact]
    public void A_bridge_is_printed_by_kdig_in_order() =>
        Assert.Equal(Bridge, zones.Kdig("+short 0.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr"));

    [Fact]
    public void A_conference_of_fifteen_digits_is_answered_by_a_wildcard_that_keeps_its_backslashes() =>
        Assert.Equal(
            """
            10 10 "u" "E2U+sip" "!^\\+?(.*)$!sip:\\1@ccmcu40.in2p3.fr!" .
            10 11 "u" "E2U+h323" "!^\\+?(.*)$!h323:\\1@ccmcu40.in2p3.fr!" .

            """,
            zones.Dig("+short 4.3.2.1.0.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr"));

    [Fact]
    public void A_number_of_a_delegated_institution_yields_a_referral_with_glue()
    {
        var output = zones.Dig("+norec 4.3.2.1.0.0.9.9.1.3.3.nrenum.net naptr");
        Assert.Contains("status: NOERROR", output, StringComparison.Ordinal);
        Assert.Contains("flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 2, ADDITIONAL: 5", output, StringComparison.Ordinal);
        Assert.Contains("2.1.0.0.9.9.1.3.3.nrenum.net. 3600 IN\tNS\tns1.2.1.0.0.9.9.1.3.3.nrenum.net.", output, StringComparison.Ordinal);
        Assert.Contains("ns1.2.1.0.0.9.9.1.3.3.nrenum.net. 3600 IN A\t192.0.2.53", output, StringComparison.Ordinal);
        Assert.Contains("ns2.2.1.0.0.9.9.1.3.3.nrenum.net. 3600 IN A\t198.51.100.53", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unassigned_number_does_not_exist_and_the_soa_says_so()
    {
        var output = zones.Dig("+norec 8.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr");
        Assert.Contains("status: NXDOMAIN", output, StringComparison.Ordinal);
        Assert.Contains("flags: qr aa;", output, StringComparison.Ordinal);
        // RFC 2308 section 3: the lesser of the SOA's own TTL and its minimum.
        Assert.Contains("3.3.nrenum.net.\t\t300\tIN\tSOA\tns1.renater.fr. hostmaster.renater.fr. ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.3.7.8.6.6.2.4.3.3.nrenum.net")]
    [InlineData("2.4.3.3.nrenum.net")]
    [InlineData("9.9.2.1.9.4.6.3.5.3.3.nrenum.net")]
    public void A_prefix_of_numbers_and_a_hole_exist_without_data(string name)
    {
        var output = zones.Dig($"+norec {name} naptr");
        Assert.Contains("status: NOERROR", output, StringComparison.Ordinal);
        Assert.Contains("flags: qr aa; QUERY: 1, ANSWER: 0, AUTHORITY: 1,", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3.3")]
    [InlineData("2.6.2")]
    [InlineData("0.9.5")]
    [InlineData("4.9.5")]
    [InlineData("6.9.5")]
    [InlineData("7.8.6")]
    [InlineData("9.8.6")]
    public void Each_of_the_seven_zones_is_served(string prefix)
    {
        var output = zones.Kdig($"+norec {prefix}.nrenum.net ns");
        Assert.Contains("status: NOERROR", output, StringComparison.Ordinal);
        Assert.Contains("Flags: qr aa;", output, StringComparison.Ordinal);
        Assert.Contains("ns1.renater.fr.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_outside_the_zones_is_refused() =>
        Assert.Contains("status: REFUSED", zones.Dig("+norec www.example.net a"), StringComparison.Ordinal);

    [Fact]
    public void Recursion_is_not_offered()
    {
        var output = zones.Dig("+rec 0.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr");
        Assert.Contains("flags: qr aa rd;", output, StringComparison.Ordinal);
        Assert.Contains("recursion requested but not available", output, StringComparison.Ordinal);
    }
}
