using System.Text;
using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Serving;
using EnumDns.Zones.Checks;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Tests.Serving;

/// <summary>Walks over our own answers, as DNS messages bring them.</summary>
public sealed class ResponderNaptrSourceTests
{
    private static readonly QueryResponder Responder = new()
    {
        Directory = ZoneDirectory.Create(
        [
            Load("3.3.nrenum.net.", """
                $TTL 3600
                @ SOA ns.example. hostmaster.example. 1 7200 3600 86400 900
                @ NS ns.example.
                0.0.3.7.8.6.6.2.4 600 NAPTR 10 11 "u" "E2U+h323" "!^.*$!h323:ccmcu40.in2p3.fr!" .
                0.0.3.7.8.6.6.2.4 600 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:ccmcu40.in2p3.fr!" .
                *.0.0.3.7.8.6.6.2.4 NAPTR 10 10 "u" "E2U+sip" "!^\\+(.*)$!sip:\\1@ccmcu40.in2p3.fr!" .
                9.9.0.0.0.3.7.8.6.6.2.4 TXT "not assigned"
                6.6 NS ns1.6.6
                6.6 NS ns.example.
                ns1.6.6 A 192.0.2.6
                ns1.6.6 AAAA 2001:db8::6
                1.1 CNAME 0.0.3.7.8.6.6.2.4
                2.1 CNAME 5.4.4.nrenum.net.
                3.1 CNAME number.example.
                4.1 CNAME 1.6.6
                5.1 CNAME 9.9.9
                6.1 CNAME 0.0.3.7.8
                8 DNAME 0.0.3.7.8.6.6.2.4
                7.1 NAPTR 10 10 "" "" "" 5.4.4.nrenum.net.
                """),
            Load("4.4.nrenum.net.", """
                $TTL 3600
                @ SOA ns.example. hostmaster.example. 1 7200 3600 86400 900
                @ NS ns.example.
                5 NAPTR 10 10 "u" "E2U+sip" "!^.*$!sip:london.example!" .
                """),
        ]),
    };

    private static readonly ResponderNaptrSource Source = new(Responder);

    [Theory]
    [InlineData("+33426687300", "Found", "sip sip:ccmcu40.in2p3.fr, h323 h323:ccmcu40.in2p3.fr")]
    [InlineData("+334266873001234", "Found", "sip sip:334266873001234@ccmcu40.in2p3.fr")]
    [InlineData("+334266873000", "NoData", "")]
    [InlineData("+334266873009", "Found", "sip sip:334266873009@ccmcu40.in2p3.fr")]
    [InlineData("+33426687300099", "NoData", "")]
    [InlineData("+33426", "NoData", "")]
    [InlineData("+3399", "NameError", "")]
    [InlineData("+3366", "Referral", "")]
    [InlineData("+33661", "Referral", "")]
    [InlineData("+4412", "NameError", "")]
    [InlineData("+35312", "Refused", "")]
    [InlineData("+3311", "Found", "sip sip:ccmcu40.in2p3.fr, h323 h323:ccmcu40.in2p3.fr")]
    [InlineData("+3312", "Found", "sip sip:london.example")]
    [InlineData("+3313", "Referral", "")]
    [InlineData("+3314", "Referral", "")]
    [InlineData("+3315", "NameError", "")]
    [InlineData("+3317", "Found", "sip sip:london.example")]
    [InlineData("+3382", "Found", "sip sip:3382@ccmcu40.in2p3.fr")]
    public void A_number_leads_where_our_answers_lead(string number, string outcome, string targets)
    {
        var result = Walk(number);
        Assert.Equal(outcome, result.Outcome.ToString());
        Assert.Equal(targets, string.Join(", ", result.Targets.Select(target => $"{target.Service} {target.Uri}")));
    }

    [Fact]
    public void A_referral_says_where_and_to_whom()
    {
        var response = Assert.Single(Walk("+33661").Steps).Response;
        Assert.Equal("6.6.3.3.nrenum.net.", response.Cut.ToString());
        Assert.Equal(
            ["ns.example. ", "ns1.6.6.3.3.nrenum.net. 192.0.2.6 2001:db8::6"],
            response.Servers.Select(server => $"{server.Host} {string.Join(' ', server.Addresses)}").Order(StringComparer.Ordinal));
        Assert.Equal("NOERROR", response.Rcode);
    }

    [Fact]
    public void An_answer_brings_its_TTL_and_its_aliases()
    {
        var response = Assert.Single(Walk("+3311").Steps).Response;
        Assert.Equal(600u, response.Ttl);
        Assert.Equal("0.0.3.7.8.6.6.2.4.3.3.nrenum.net.", Assert.Single(response.Aliases).ToString());
        Assert.Null(response.Cut);
        Assert.Equal("NXDOMAIN", Assert.Single(Walk("+3399").Steps).Response.Rcode);
    }

    [Fact]
    public void A_walk_goes_on_in_another_zone_that_is_served_here() =>
        Assert.Equal(["7.1.3.3.nrenum.net.", "5.4.4.nrenum.net."], Walk("+3317").Steps.Select(step => step.Name.ToString()));

    [Fact]
    public void A_walk_counts_as_nobodys_query()
    {
        Walk("+33426687300");
        Walk("+3399");
        foreach (var rcode in Enum.GetValues<Rcode>())
            Assert.Equal(0, Responder.Counters.Count(isTcp: true, rcode) + Responder.Counters.Count(isTcp: false, rcode));
    }

    private static DialResult Walk(string number) => DialWalk.Walk(E164Number.Parse(number), DomainName.Parse("nrenum.net"), Source.Ask);

    private static ZoneSnapshot Load(string apex, string text)
    {
        var loaded = ZoneLoad.Read("db", new MemoryStream(Encoding.ASCII.GetBytes(text)), DomainName.Parse(apex), openInclude: null);
        return loaded.Zone!;
    }
}
