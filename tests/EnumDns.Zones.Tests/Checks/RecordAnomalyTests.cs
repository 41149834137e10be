namespace EnumDns.Zones.Tests.Checks;

/// <summary>What shows while records are added: owners outside the zone, duplicates, TTLs that differ.</summary>
public sealed class RecordAnomalyTests
{
    [Fact]
    public void A_record_outside_the_zone_is_ignored_with_a_warning()
    {
        ZoneText.AssertFindings("a.example.net. A 192.0.2.9", "db:5:16: warning: a.example.net. is not at or below the apex example.");
        Assert.Equal(3, ZoneText.LoadBehindHeader("a.example.net. A 192.0.2.9").Zone!.RecordCount);
    }

    [Fact]
    public void A_duplicate_counts_once() => ZoneText.AssertFindings(
        """
        a A 192.0.2.3
        b A 192.0.2.3
        A A 192.0.2.3
        """,
        "db:7:3: warning: a.example. has the same A record twice");

    [Fact]
    public void The_first_TTL_of_an_RRset_stands() => ZoneText.AssertFindings(
        """
        a 20 A 192.0.2.3
        a 30 A 192.0.2.4
        a 30 TXT x
        """,
        "db:6:6: warning: a.example. has A records with different TTLs");

    [Fact]
    public void Findings_come_in_the_order_of_the_file() => ZoneText.AssertFindings(
        """
        z CNAME ns
        z CNAME b
        a.example.net. A 192.0.2.9
        a CNAME ns
        a CNAME b
        """,
        "db:5:3: error: z.example. has 2 CNAME records",
        "db:7:16: warning: a.example.net. is not at or below the apex example.",
        "db:8:3: error: a.example. has 2 CNAME records");
}
