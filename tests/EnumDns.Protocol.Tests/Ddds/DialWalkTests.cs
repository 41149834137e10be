using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Ddds;

public sealed class DialWalkTests
{
    private const string NumberName = "0.0.3.7.8.6.6.2.4.3.3.nrenum.net.";
    private static readonly E164Number Number = E164Number.Parse("+33426687300");
    private static readonly DomainName Root = DomainName.Parse("nrenum.net");

    [Fact]
    public void A_number_leads_to_the_first_URI_of_each_service()
    {
        var result = Walk((NumberName, """
            10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .
            10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
            10 12 "u" "E2U+sip" "!^.*$!sip:second.example!" .
            """));
        Assert.Equal(("+33426687300", DialOutcome.Found), (result.UniqueString, result.Outcome));
        Assert.Equal([new DialTarget("sip", "sip:ccmcu40.in2p3.fr"), new DialTarget("h323", "h323:ccmcu40.in2p3.fr")], result.Targets);
        var step = Assert.Single(result.Steps);
        Assert.Equal((0, NumberName), (step.Level, step.Name.ToString()));
        Assert.Equal([RuleVerdict.Chosen, RuleVerdict.Chosen, RuleVerdict.Fallback], step.Readings.Select(reading => reading.Verdict));
        Assert.Equal("sip:second.example", step.Readings[2].Uri);
    }

    [Fact]
    public void ORDER_precedes_PREFERENCE()
    {
        var result = Walk((NumberName, """
            20 1 "u" "E2U+sip" "!^.*$!sip:late.example!" .
            10 9 "u" "E2U+sip" "!^.*$!sip:soon.example!" .
            """));
        Assert.Equal("sip:soon.example", Assert.Single(result.Targets).Uri);
    }

    [Fact]
    public void Rules_equal_in_both_stay_in_the_order_received()
    {
        var result = Walk((NumberName, """
            10 10 "u" "E2U+sip" "!^.*$!sip:one.example!" .
            10 10 "u" "E2U+sip" "!^.*$!sip:two.example!" .
            """));
        Assert.Equal("sip:one.example", Assert.Single(result.Targets).Uri);
    }

    [Theory]
    [InlineData("""10 10 "s" "E2U+sip" "" _sip._udp.example.""", RuleVerdict.UnknownFlags)]
    [InlineData("""10 10 "uu" "E2U+sip" "!^.*$!sip:a@example!" .""", RuleVerdict.UnknownFlags)]
    [InlineData("""10 10 "u" "SIP+D2U" "!^.*$!sip:a@example!" .""", RuleVerdict.OtherApplication)]
    [InlineData("""10 10 "" "SIP+D2U" "" next.example.""", RuleVerdict.OtherApplication)]
    [InlineData("""10 10 "u" "E2U+sip:" "!^.*$!sip:a@example!" .""", RuleVerdict.BadServices)]
    [InlineData("""10 10 "u" "" "!^.*$!sip:a@example!" .""", RuleVerdict.BadServices)]
    [InlineData("""10 10 "u" "E2U" "!^.*$!sip:a@example!" .""", RuleVerdict.BadServices)]
    [InlineData("""10 10 "u" "sip+E2U" "!^.*$!sip:a@example!" .""", RuleVerdict.ObsoleteServices)]
    [InlineData("""10 10 "u" "E2U+sip" "!^.*$!sip:a@example!" next.example.""", RuleVerdict.BothRewrites)]
    [InlineData("""10 10 "" "" "!^.*$!next.example!" next.example.""", RuleVerdict.BothRewrites)]
    [InlineData("""10 10 "u" "E2U+sip" "" next.example.""", RuleVerdict.MissingRewrite)]
    [InlineData("""10 10 "" "" "!^.*$!next.example!" .""", RuleVerdict.MissingRewrite)]
    [InlineData("""10 10 "" "" "" .""", RuleVerdict.MissingRewrite)]
    [InlineData("""10 10 "u" "E2U+sip" "!^.*$!sip:a@example" .""", RuleVerdict.BadRegexp)]
    [InlineData("""10 10 "u" "E2U+sip" "!^(.*$!sip:a@example!" .""", RuleVerdict.BadRegexp)]
    [InlineData("""10 10 "u" "E2U+sip" "!^33.*$!sip:a@example!" .""", RuleVerdict.NoMatch)]
    [InlineData("""10 10 "u" "E2U+sip" "!^.*$!a@example!" .""", RuleVerdict.NotUri)]
    [InlineData("""10 10 "u" "E2U+sip" "!^(.*)$!\\1:a@example!" .""", RuleVerdict.NotUri)]
    [InlineData("""10 10 "u" "E2U+sip" "!^.*$!h323:a@example!" .""", RuleVerdict.SchemeMismatch)]
    public void What_no_client_can_use_is_dropped_and_says_why(string record, RuleVerdict verdict)
    {
        var result = Walk((NumberName, record));
        var reading = Assert.Single(Assert.Single(result.Steps).Readings);
        Assert.Equal(verdict, reading.Verdict);
        Assert.NotEmpty(reading.Reason);
        Assert.Equal(DialOutcome.NothingUsable, result.Outcome);
        Assert.Empty(result.Targets);
    }

    [Theory]
    [InlineData("""10 10 "U" "e2u+SIP" "!^.*$!SIP:a@example!" .""", "sip", "SIP:a@example")]
    [InlineData("""10 10 "u" "E2U+sip" "!^\\+?33(.*)$!sip:\\1@example!" .""", "sip", "sip:426687300@example")]
    [InlineData("""10 10 "u" "E2U+sip" "/^.*$/sip:a@example/" .""", "sip", "sip:a@example")]
    [InlineData("""10 10 "u" "E2U+video" "!^.*$!h323:a@example!" .""", "video", "h323:a@example")]
    public void What_the_standards_allow_is_used(string record, string service, string uri) =>
        Assert.Equal([new DialTarget(service, uri)], Walk((NumberName, record)).Targets);

    [Fact]
    public void A_dropped_rule_leaves_the_next_one_its_turn()
    {
        var result = Walk((NumberName, """
            10 10 "u" "E2U+sip" "!^44.*$!sip:none.example!" .
            20 10 "u" "E2U+sip" "!^.*$!sip:used.example!" .
            """));
        Assert.Equal("sip:used.example", Assert.Single(result.Targets).Uri);
    }

    [Fact]
    public void A_rule_of_several_services_counts_for_each()
    {
        var result = Walk((NumberName, """
            10 10 "u" "E2U+voice:tel+sms:tel" "!^.*$!tel:+33426687300!" .
            10 11 "u" "E2U+sms:tel" "!^.*$!tel:+33199001234!" .
            """));
        Assert.Equal([new DialTarget("voice:tel", "tel:+33426687300"), new DialTarget("sms:tel", "tel:+33426687300")], result.Targets);
        Assert.Equal(RuleVerdict.Fallback, result.Steps[0].Readings[1].Verdict);
    }

    [Fact]
    public void A_rule_without_flags_leads_on_and_its_URIs_take_its_place()
    {
        var result = Walk(
            (NumberName, """
                10 10 "" "" "" a.example.
                10 20 "u" "E2U+sip" "!^.*$!sip:late.example!" .
                """),
            ("a.example.", """10 10 "" "E2U+sip" "" b.example."""),
            ("b.example.", """50 50 "u" "E2U+sip" "!^\\+(.*)$!sip:\\1@b.example!" ."""));
        Assert.Equal([(0, NumberName), (1, "a.example."), (2, "b.example.")], result.Steps.Select(step => (step.Level, step.Name.ToString())));
        Assert.Equal("sip:33426687300@b.example", Assert.Single(result.Targets).Uri);
        Assert.Equal([RuleVerdict.LeadsOn, RuleVerdict.Fallback], result.Steps[0].Readings.Select(reading => reading.Verdict));
        Assert.Equal("a.example.", result.Steps[0].Readings[0].Next.ToString());
    }

    [Fact]
    public void Where_a_rule_leads_to_nothing_the_next_one_has_its_turn()
    {
        var result = Walk((NumberName, """
            10 10 "" "" "" nowhere.example.
            10 20 "u" "E2U+sip" "!^.*$!sip:late.example!" .
            """));
        Assert.Equal("sip:late.example", Assert.Single(result.Targets).Uri);
        Assert.Equal(NaptrResponseKind.NameError, result.Steps[1].Response.Kind);
    }

    [Fact]
    public void A_loop_is_found()
    {
        var result = Walk((NumberName, """10 10 "" "" "" a.example."""), ("a.example.", $"""10 10 "" "" "" {NumberName}"""));
        Assert.Equal(RuleVerdict.Loop, result.Steps[1].Readings[0].Verdict);
        Assert.Equal((DialOutcome.NothingUsable, 2), (result.Outcome, result.Steps.Count));
    }

    [Theory]
    [InlineData(5, DialOutcome.Found)]
    [InlineData(6, DialOutcome.NothingUsable)]
    public void Five_rules_may_lead_on(int levels, DialOutcome outcome)
    {
        var names = Enumerable.Range(0, levels).Select(level => level == 0 ? NumberName : $"l{level}.example.");
        var chain = names.Select((name, level) => (name, $"""10 10 "" "" "" l{level + 1}.example."""));
        var result = Walk([.. chain, ($"l{levels}.example.", """10 10 "u" "E2U+sip" "!^.*$!sip:a@example!" .""")]);
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(outcome is DialOutcome.Found, result.Steps.SelectMany(step => step.Readings).All(reading => reading.Verdict is not RuleVerdict.TooDeep));
    }

    [Fact]
    public void A_bush_of_rules_that_lead_on_ends()
    {
        var asked = 0;
        var result = DialWalk.Walk(Number, Root, name => new NaptrResponse
        {
            Kind = NaptrResponseKind.Answer,
            Rules = [.. Enumerable.Range(0, 20).Select(i => new NaptrRule(1, 1, "", "", "", DomainName.Parse($"x{asked}-{i}.example"))).TakeWhile(_ => asked++ >= 0)],
        });
        Assert.InRange(result.Steps.Count, 6, 32);
        Assert.Equal(DialOutcome.NothingUsable, result.Outcome);
    }

    [Theory]
    [InlineData(NaptrResponseKind.NoData, DialOutcome.NoData)]
    [InlineData(NaptrResponseKind.NameError, DialOutcome.NameError)]
    [InlineData(NaptrResponseKind.Referral, DialOutcome.Referral)]
    [InlineData(NaptrResponseKind.AliasElsewhere, DialOutcome.Referral)]
    [InlineData(NaptrResponseKind.Refused, DialOutcome.Refused)]
    [InlineData(NaptrResponseKind.Failure, DialOutcome.Failure)]
    public void Answers_without_records_are_told_apart(NaptrResponseKind kind, DialOutcome outcome)
    {
        var server = new ReferredServer(DomainName.Parse("ns1.example"), []);
        var result = DialWalk.Walk(Number, Root, _ => new NaptrResponse { Kind = kind, Servers = [server], Aliases = [DomainName.Parse("alias.example")], Rcode = "SERVFAIL" });
        Assert.Equal(outcome, result.Outcome);
        Assert.NotEmpty(result.Message);
        Assert.DoesNotMatch(@"\.( |,|;|$)", result.Message);
        Assert.Empty(result.Targets);
        Assert.Equal(kind is NaptrResponseKind.Referral, result.Message.Contains("ns1.example", StringComparison.Ordinal));
    }

    private static DialResult Walk(params (string Name, string Records)[] world) => DialWalk.Walk(Number, Root, name =>
        world.FirstOrDefault(entry => DomainName.Parse(entry.Name) == name) is ({ } _, var records)
            ? new NaptrResponse { Kind = NaptrResponseKind.Answer, Rules = [.. NaptrText.ReadAll(records)] }
            : new NaptrResponse { Kind = NaptrResponseKind.NameError, Rcode = "NXDOMAIN" });
}
