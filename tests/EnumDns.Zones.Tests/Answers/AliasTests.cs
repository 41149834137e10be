using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Tests.Answers;

/// <summary>CNAME and DNAME inside a zone (RFC 1034 section 4.3.2, RFC 6672).</summary>
public sealed class AliasTests
{
    [Fact]
    public void Two_DNAMEs_with_one_target_both_stand_in_the_answer() =>
        Assert.Equal(
            """
            NoError aa
            answer: one.example. 3600 DNAME target.example.
            answer: x.one.example. 3600 CNAME x.target.example.
            answer: x.target.example. 3600 CNAME y.two.example.
            answer: two.example. 3600 DNAME target.example.
            answer: y.two.example. 3600 CNAME y.target.example.
            answer: y.target.example. 3600 A 192.0.2.9

            """,
            AskedZone.Ask(
                """
                one DNAME target
                two DNAME target
                x.target CNAME y.two
                y.target A 192.0.2.9
                """,
                "x.one.example.",
                RecordType.A));

    [Fact]
    public void A_DNAME_asked_for_through_itself_stands_in_the_answer_once() =>
        Assert.Equal(
            """
            NoError aa
            answer: a.example. 3600 DNAME example.
            answer: a.a.example. 3600 CNAME a.example.

            """,
            AskedZone.Ask("a DNAME @", "a.a.example.", RecordType.DNAME));

    [Fact]
    public void An_alias_that_leads_to_nothing_gives_NXDOMAIN_with_the_alias() =>
        Assert.StartsWith(
            """
            NXDomain aa
            answer: a.example. 3600 CNAME b.example.
            authority: example. 
            """,
            AskedZone.Ask("a CNAME b", "a.example.", RecordType.A),
            StringComparison.Ordinal);

    [Fact]
    public void An_alias_that_leads_out_of_the_zone_is_all_there_is_to_say() =>
        Assert.Equal(
            """
            NoError aa
            answer: a.example. 3600 CNAME b.example.net.

            """,
            AskedZone.Ask("a CNAME b.example.net.", "a.example.", RecordType.A));

    [Fact]
    public void A_loop_is_shown_once() =>
        Assert.Equal(
            """
            NoError aa
            answer: a.example. 3600 CNAME b.example.
            answer: b.example. 3600 CNAME a.example.

            """,
            AskedZone.Ask("a CNAME b\nb CNAME a", "a.example.", RecordType.A));

    [Fact]
    public void Behind_an_alias_a_referral_keeps_AA() =>
        Assert.Equal(
            """
            NoError aa
            answer: a.example. 3600 CNAME b.child.example.
            authority: child.example. 3600 NS ns.child.example.
            additional: ns.child.example. 3600 A 192.0.2.2

            """,
            AskedZone.Ask("a CNAME b.child\nchild NS ns.child\nns.child A 192.0.2.2", "a.example.", RecordType.A));
}
