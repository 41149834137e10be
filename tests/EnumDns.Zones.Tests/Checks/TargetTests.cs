namespace EnumDns.Zones.Tests.Checks;

/// <summary>NS, MX and SRV lead to hosts, not to aliases.</summary>
public sealed class TargetTests
{
    [Theory]
    [InlineData("a NS al", "NS")]
    [InlineData("a MX 10 al", "MX")]
    [InlineData("_sip._udp SRV 1 1 5060 al", "SRV")]
    public void A_target_that_is_an_alias_is_worth_a_warning(string record, string type)
    {
        var finding = Assert.Single(ZoneText.LoadBehindHeader($"{record}\nal CNAME ns").Findings).ToString();
        Assert.StartsWith($"db:5:{record.IndexOf(' ', StringComparison.Ordinal) + 2}: warning: ", finding, StringComparison.Ordinal);
        Assert.Contains($"has the {type} target al.example., which is an alias", finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Wildcards_and_DNAMEs_make_aliases_too() => ZoneText.AssertFindings(
        """
        *.w CNAME ns
        d DNAME example.net.
        a MX 10 x.w
        b MX 10 x.d
        c MX 10 d
        """,
        "db:7:3: warning: a.example. has the MX target x.w.example., which is an alias",
        "db:8:3: warning: b.example. has the MX target x.d.example., which is an alias");

    [Fact]
    public void The_null_MX_leads_nowhere() => ZoneText.AssertFindings("a MX 0 .");
}
