namespace EnumDns.Zones.Tests.Checks;

/// <summary>One DNAME at a name, and nothing below it.</summary>
public sealed class RedirectionTests
{
    [Fact]
    public void Data_below_a_DNAME_stops_the_zone_at_each_name() => ZoneText.AssertFindings(
        """
        a DNAME b.example.net.
        1.a A 192.0.2.2
        2.1.a A 192.0.2.2
        a1 A 192.0.2.3
        """,
        "db:6:5: error: 1.a.example. lies below the DNAME at a.example. and can never be answered",
        "db:7:7: error: 2.1.a.example. lies below the DNAME at a.example. and can never be answered");

    [Fact]
    public void Data_below_a_DNAME_at_the_apex_stops_the_zone() =>
        ZoneText.AssertFindings(
            "@ DNAME b.example.net.",
            "db:2:3: warning: example. has the NS target ns.example., which is an alias",
            "db:4:4: error: ns.example. lies below the DNAME at example. and can never be answered");

    [Fact]
    public void Several_DNAMEs_stop_the_zone() =>
        ZoneText.AssertFindings("a DNAME b.example.net.\na DNAME c.example.net.", "db:5:3: error: a.example. has 2 DNAME records");

    [Fact]
    public void A_DNAME_beside_a_CNAME_stops_the_zone() =>
        ZoneText.AssertFindings("a DNAME b.example.net.\na CNAME ns", "db:5:3: error: a.example. has a CNAME beside DNAME");

    [Fact]
    public void A_DNAME_beside_other_data_is_fine() => ZoneText.AssertFindings("a DNAME b.example.net.\na TXT x");

    [Fact]
    public void A_DNAME_at_a_cut_is_worth_a_warning() =>
        ZoneText.AssertFindings("a DNAME b.example.net.\na NS ns.example.net.", "db:5:3: warning: a.example. has a DNAME beside NS records");
}
