namespace EnumDns.Zones.Tests.Checks;

/// <summary>Signatures and chains of signed zones are complete, or somebody is told.</summary>
public sealed class SigningTests
{
    private const string SignedWithNsec =
        """
        $TTL 3600
        @ SOA ns hostmaster 1 3600 900 604800 300
        @ NS ns
        @ DNSKEY 257 3 13 K2/Tk6pWppDkzjbqUdS4KHwza5X4/F45y46RSslrYzP2/hfWO4RfmKZKkDfamL5YU8Pc8RVmyx2ru8QElkB8nA==
        @ NSEC a NS SOA RRSIG NSEC DNSKEY
        @ RRSIG SOA 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        @ RRSIG NS 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        @ RRSIG DNSKEY 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        @ RRSIG NSEC 13 1 300 20400101000000 20200101000000 1 @ AAAA
        a TXT x
        a NSEC ns TXT RRSIG NSEC
        a RRSIG TXT 13 2 3600 20400101000000 20200101000000 1 @ AAAA
        a RRSIG NSEC 13 2 300 20400101000000 20200101000000 1 @ AAAA
        ns A 192.0.2.1
        ns NSEC sub A RRSIG NSEC
        ns RRSIG A 13 2 3600 20400101000000 20200101000000 1 @ AAAA
        ns RRSIG NSEC 13 2 300 20400101000000 20200101000000 1 @ AAAA
        sub NS ns.sub
        sub NSEC @ NS RRSIG NSEC
        sub RRSIG NSEC 13 2 300 20400101000000 20200101000000 1 @ AAAA
        ns.sub A 192.0.2.2
        """;

    private const string SignedWithNsec3 =
        """
        $TTL 3600
        @ SOA ns.example.net. hostmaster 1 3600 900 604800 300
        @ NS ns.example.net.
        @ DNSKEY 257 3 13 K2/Tk6pWppDkzjbqUdS4KHwza5X4/F45y46RSslrYzP2/hfWO4RfmKZKkDfamL5YU8Pc8RVmyx2ru8QElkB8nA==
        @ NSEC3PARAM 1 0 0 -
        @ RRSIG SOA 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        @ RRSIG NS 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        @ RRSIG DNSKEY 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        @ RRSIG NSEC3PARAM 13 1 3600 20400101000000 20200101000000 1 @ AAAA
        0p9mhaveqvm6t7vbl5lop2u3t2rp3tom NSEC3 1 0 0 - 2t7b4g4vsa5smi47k61mv5bv1a22bojr NS SOA RRSIG DNSKEY NSEC3PARAM
        0p9mhaveqvm6t7vbl5lop2u3t2rp3tom RRSIG NSEC3 13 2 300 20400101000000 20200101000000 1 @ AAAA
        2t7b4g4vsa5smi47k61mv5bv1a22bojr NSEC3 1 0 0 - 0p9mhaveqvm6t7vbl5lop2u3t2rp3tom TXT RRSIG
        2t7b4g4vsa5smi47k61mv5bv1a22bojr RRSIG NSEC3 13 2 300 20400101000000 20200101000000 1 @ AAAA
        """;

    [Fact]
    public void Complete_zones_have_no_finding()
    {
        Assert.Empty(ZoneText.Load(SignedWithNsec).Findings);
        Assert.Empty(ZoneText.Load(SignedWithNsec3).Findings);
    }

    [Theory]
    [InlineData("a RRSIG TXT ", "db:10:3: warning: a.example. has TXT records without an RRSIG")]
    [InlineData("sub RRSIG NSEC ", "db:18:5: warning: sub.example. has NSEC records without an RRSIG", "db:18:5: warning: sub.example. has an NSEC record that names other types than are there")]
    [InlineData("a TXT ", "db:10:3: warning: a.example. has an RRSIG over TXT, which is not there", "db:10:3: warning: a.example. has an NSEC record that names other types than are there")]
    [InlineData("a NSEC ", "db:2:3: warning: example. has an NSEC record that leads to a.example., but the next name is ns.example.", "db:10:3: warning: a.example. has an RRSIG over NSEC, which is not there", "db:10:3: warning: a.example. has no NSEC record in a zone signed with NSEC")]
    public void A_record_that_is_missing_from_an_NSEC_zone_is_noticed(string record, params string[] expected) =>
        AssertWithout(SignedWithNsec, record, expected);

    [Fact]
    public void An_NSEC_that_leads_astray_is_noticed() => AssertFindings(
        SignedWithNsec.Replace("a NSEC ns ", "a NSEC sub ", StringComparison.Ordinal),
        "db:10:3: warning: a.example. has an NSEC record that leads to sub.example., but the next name is ns.example.");

    [Fact]
    public void The_last_NSEC_leads_to_the_apex() => AssertFindings(
        SignedWithNsec.Replace("sub NSEC @ ", "sub NSEC ns ", StringComparison.Ordinal),
        "db:18:5: warning: sub.example. has an NSEC record that leads to ns.example., but the next name is example.");

    [Fact]
    public void An_NSEC_that_forgets_a_type_is_noticed() => AssertFindings(
        SignedWithNsec + "\na A 192.0.2.1\na RRSIG A 13 2 3600 20400101000000 20200101000000 1 @ AAAA\n",
        "db:10:3: warning: a.example. has an NSEC record that names other types than are there");

    [Fact]
    public void An_NSEC3_chain_with_a_gap_is_noticed() => AssertWithout(
        SignedWithNsec3,
        "2t7b4g4vsa5smi47k61mv5bv1a22bojr ",
        "db:10:34: warning: 0p9mhaveqvm6t7vbl5lop2u3t2rp3tom.example. has an NSEC3 record that does not lead to the next one");

    [Fact]
    public void NSEC3PARAM_without_its_chain_is_noticed() => AssertFindings(
        SignedWithNsec3.Replace("NSEC3PARAM 1 0 0 -", "NSEC3PARAM 1 0 5 -", StringComparison.Ordinal),
        "db:2:3: warning: example. has an NSEC3PARAM without NSEC3 records of these parameters");

    [Fact]
    public void A_zone_that_is_not_signed_needs_none_of_this() => ZoneText.AssertFindings("a TXT x");

    private static void AssertWithout(string zone, string record, params string[] expected) =>
        AssertFindings(string.Join('\n', zone.Split('\n').Where(line => !line.StartsWith(record, StringComparison.Ordinal))), expected);

    private static void AssertFindings(string zone, params string[] expected)
    {
        var loaded = ZoneText.Load(zone);
        Assert.Equal(expected, loaded.Findings.Select(finding => finding.ToString().Split(';')[0]));
        Assert.NotNull(loaded.Zone);
    }
}
