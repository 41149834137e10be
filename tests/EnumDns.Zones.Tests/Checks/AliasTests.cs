namespace EnumDns.Zones.Tests.Checks;

/// <summary>A CNAME stands alone.</summary>
public sealed class AliasTests
{
    [Fact]
    public void A_CNAME_beside_other_data_stops_the_zone() => ZoneText.AssertFindings(
        """
        a A 192.0.2.3
        a TXT "x"
        a CNAME ns
        """,
        "db:5:3: error: a.example. has a CNAME beside A, TXT");

    [Fact]
    public void The_name_may_come_again_later_in_the_file() => ZoneText.AssertFindings(
        """
        a CNAME ns
        b A 192.0.2.3
        a TXT "x"
        """,
        "db:5:3: error: a.example. has a CNAME beside TXT");

    [Fact]
    public void Several_CNAMEs_stop_the_zone_and_one_twice_does_not()
    {
        ZoneText.AssertFindings("a CNAME ns\na CNAME b", "db:5:3: error: a.example. has 2 CNAME records");
        ZoneText.AssertFindings("a CNAME ns\na CNAME ns", "db:6:3: warning: a.example. has the same CNAME record twice");
    }

    [Fact]
    public void DNSSEC_records_may_stand_beside_a_CNAME() => ZoneText.AssertFindings(
        """
        a CNAME ns
        a NSEC ns.example. CNAME RRSIG NSEC
        a RRSIG CNAME 13 2 3600 20400101000000 20200101000000 1 example. AAAA
        a RRSIG NSEC 13 2 3600 20400101000000 20200101000000 1 example. AAAA
        """);

    [Fact]
    public void A_CNAME_at_the_apex_stops_the_zone() =>
        ZoneText.AssertFindings("@ CNAME ns", "db:2:3: error: example. has a CNAME beside NS, SOA");
}
