namespace EnumDns.Zones.Tests.Checks;

/// <summary>NAPTR records that no client can use are found, and served: NSD and Knot load them too.</summary>
public sealed class NaptrTests
{
    [Theory]
    [InlineData("10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:x@example.net!\" .")]
    [InlineData("10 10 \"U\" \"e2u+SIP\" \"!^(.*)$!sip:\\\\1@example.net!i\" .")]
    [InlineData("10 10 \"u\" \"E2U+voice:tel+sms:tel\" \"!^.*$!tel:+33199000000!\" .")]
    [InlineData("10 10 \"s\" \"SIP+D2U\" \"\" _sip._udp")]
    [InlineData("10 10 \"s\" \"x-eduroam:radius.tls\" \"\" _radsec._tcp")]
    [InlineData("10 10 \"\" \"\" \"\" b")]
    public void What_clients_use_has_no_finding(string rdata) => ZoneText.AssertFindings($"a NAPTR {rdata}");

    [Theory]
    [InlineData("\"u!\" \"E2U+sip\" \"!^.*$!sip:x@example.net!\" .", "flags \"u!\"")]
    [InlineData("\"u\" \"sip+E2U\" \"!^.*$!sip:x@example.net!\" .", "the order of RFC 2916")]
    [InlineData("\"u\" \"E2U+\" \"!^.*$!sip:x@example.net!\" .", "services \"E2U+\"")]
    [InlineData("\"u\" \"E2U+s!p\" \"!^.*$!sip:x@example.net!\" .", "services \"E2U+s!p\"")]
    [InlineData("\"s\" \"SIP D2U\" \"\" b", "services \"SIP D2U\"")]
    [InlineData("\"u\" \"E2U+sip\" \"!^.*$!sip:x@example.net!\" b", "exclude each other")]
    [InlineData("\"u\" \"E2U+sip\" \"\" .", "neither regexp nor replacement")]
    [InlineData("\"u\" \"E2U+sip\" \"\" b", "flag \"u\" needs a regexp")]
    [InlineData("\"u\" \"E2U+sip\" \"!^.*$!sip:x@example.net\" .", "regexp \"!^.*$!sip:x@example.net\"")]
    [InlineData("\"u\" \"E2U+sip\" \"!^(.*$!sip:x@example.net!\" .", "regexp \"!^(.*$!sip:x@example.net!\"")]
    [InlineData("\"u\" \"E2U+sip\" \"!^.*$!sip:\\\\1@example.net!\" .", "refers to group 1")]
    [InlineData("\"u\" \"E2U+sip\" \"!^.*$!sip:x@example.net!x\" .", "regexp")]
    [InlineData("\"u\" \"E2U+sip\" \"1^.*$1sip:x@example.net1\" .", "regexp")]
    [InlineData("\"u\" \"E2U+sip\" \"!^.*$!sip:\\000@example.net!\" .", "regexp")]
    public void What_no_client_can_use_is_worth_a_warning(string fields, string part)
    {
        var loaded = ZoneText.LoadBehindHeader($"b TXT x\na NAPTR 10 10 {fields}");
        var finding = Assert.Single(loaded.Findings).ToString();
        Assert.StartsWith("db:6:3: warning: a.example. has a NAPTR record whose ", finding, StringComparison.Ordinal);
        Assert.Contains(part, finding, StringComparison.Ordinal);
        Assert.NotNull(loaded.Zone);
    }

    [Fact]
    public void Each_record_of_many_that_share_a_template_is_checked()
    {
        var loaded = ZoneText.LoadBehindHeader("$GENERATE 100-103 ${0,5,n} NAPTR \"10 10 \\\"u\\\" \\\"E2U+sip\\\" \\\"!^.*\\$!sip:${0,3}@example.net\\\" .\"");
        Assert.Equal(4, loaded.Findings.Count(finding => finding.Message.Contains("regexp", StringComparison.Ordinal)));
    }
}
