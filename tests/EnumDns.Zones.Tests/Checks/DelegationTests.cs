namespace EnumDns.Zones.Tests.Checks;

/// <summary>Name servers, their addresses, and DS records.</summary>
public sealed class DelegationTests
{
    [Fact]
    public void A_name_server_inside_its_delegation_needs_glue()
    {
        ZoneText.AssertFindings("sub NS ns.sub", "db:5:5: warning: sub.example. has the name server ns.sub.example., which lies in this zone without an A or AAAA record");
        ZoneText.AssertFindings("sub NS ns.sub\nns.sub AAAA 2001:db8::1");
    }

    [Fact]
    public void A_name_server_of_the_apex_needs_an_address() =>
        ZoneText.AssertFindings("@ NS ns2", "db:2:3: warning: example. has the name server ns2.example., which lies in this zone without an A or AAAA record");

    [Fact]
    public void A_name_server_elsewhere_needs_none() => ZoneText.AssertFindings("sub NS ns.example.net.\n@ NS ns.example.net.");

    [Fact]
    public void The_glue_of_another_delegation_is_that_ones_business() => ZoneText.AssertFindings(
        """
        sub NS ns.other
        other NS ns.other
        """,
        "db:6:7: warning: other.example. has the name server ns.other.example., which lies in this zone without an A or AAAA record");

    [Fact]
    public void A_wildcard_can_give_a_name_server_its_address() => ZoneText.AssertFindings("*.w A 192.0.2.7\n@ NS a.b.w");

    [Fact]
    public void An_empty_non_terminal_has_no_address_from_a_wildcard() => ZoneText.AssertFindings(
        "*.w A 192.0.2.7\nx.a.w TXT x\n@ NS a.w",
        "db:2:3: warning: example. has the name server a.w.example., which lies in this zone without an A or AAAA record");

    [Fact]
    public void Names_below_a_cut_are_not_looked_at() => ZoneText.AssertFindings(
        """
        sub NS ns.example.net.
        deep.sub NS ns.deep.sub
        mail.sub MX 10 alias
        alias CNAME ns
        """);

    [Fact]
    public void A_wildcard_delegation_is_worth_a_warning() =>
        ZoneText.AssertFindings("*.w NS ns.example.net.", "db:5:5: warning: *.w.example. is a wildcard with NS records, which servers read differently");

    [Fact]
    public void DS_records_stand_at_delegations() => ZoneText.AssertFindings(
        """
        a NS ns.example.net.
        a DS 1 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF
        b DS 1 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF
        @ DS 1 13 2 00112233445566778899AABBCCDDEEFF00112233445566778899AABBCCDDEEFF
        """,
        "db:2:3: warning: example. has DS records, which belong to the parent zone",
        "db:7:3: warning: b.example. has DS records, but no NS records");
}
