using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Tests.Answers;

/// <summary>Differences from NSD and Knot DNS that comparison over generated zones found, each as its smallest case.</summary>
public class FoundByComparisonTests
{
    [Fact]
    public void A_ds_that_nobody_signed_is_left_out_of_referrals() =>
        Assert.Equal(
            """
            NoError
            authority: child.example. 3600 NS ns.child.example.
            additional: ns.child.example. 3600 A 192.0.2.2

            """,
            AskedZone.Ask(
                """
                child NS ns.child
                child DS 1 13 2 abababababababababababababababababababababababababababababababab
                ns.child A 192.0.2.2
                """,
                "a.child.example.",
                RecordType.A,
                dnssecOk: true));

    [Fact]
    public void A_dname_that_leads_below_itself_stands_in_the_answer_once()
    {
        var response = AskedZone.Ask("loop DNAME a.loop", "x.loop.example.", RecordType.A, limit: 4096);
        Assert.Equal(1, response.Split('\n').Count(line => line == "answer: loop.example. 3600 DNAME a.loop.example."));
        Assert.Contains("answer: x.a.loop.example. 3600 CNAME x.a.a.loop.example.", response, StringComparison.Ordinal);
        Assert.StartsWith("NoError aa\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_for_a_cname_below_a_dname_has_its_answer_in_the_one_made_from_it() =>
        Assert.Equal(
            """
            NoError aa
            answer: old.example. 3600 DNAME new.example.
            answer: x.old.example. 3600 CNAME x.new.example.

            """,
            AskedZone.Ask(
                """
                old DNAME new
                x.new CNAME y.new
                """,
                "x.old.example.",
                RecordType.CNAME));

    [Fact]
    public void Required_glue_goes_before_other_addresses_where_room_is_short() =>
        Assert.Equal(
            """
            NoError
            authority: child.example. 3600 NS a.example.
            authority: child.example. 3600 NS ns.child.example.
            additional: ns.child.example. 3600 A 192.0.2.3
            additional: ns.child.example. 3600 AAAA 2001:db8::3

            """,
            AskedZone.Ask(
                """
                child NS a
                child NS ns.child
                a A 192.0.2.2
                a AAAA 2001:db8::2
                ns.child A 192.0.2.3
                ns.child AAAA 2001:db8::3
                """,
                "x.child.example.",
                RecordType.A,
                limit: 125));

    [Fact]
    public void A_wildcard_below_a_cut_gives_glue_too() =>
        Assert.Equal(
            """
            NoError
            authority: child.example. 3600 NS ns.child.example.
            additional: ns.child.example. 3600 AAAA 2001:db8::1

            """,
            AskedZone.Ask(
                """
                child NS ns.child
                *.child AAAA 2001:db8::1
                """,
                "child.example.",
                RecordType.A));
}
