using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Tests.Answers;

/// <summary>DS is asked on the parent side of a cut (RFC 4035 section 3.1.4.1).</summary>
public sealed class ParentSideTests
{
    private const string Child = "$TTL 60\n@ SOA ns.example.net. hostmaster 7 3600 900 604800 300\n@ NS ns.example.net.\n";

    [Fact]
    public void A_parent_that_is_served_answers_for_its_child() =>
        Assert.Equal(
            "NoError aa\nanswer: c.example. 3600 DS 1 13 2 ABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB\n",
            AskedZone.Ask(
                "c NS ns.example.net.\nc DS 1 13 2 abababababababababababababababababababababababababababababababab",
                "c.example.",
                RecordType.DS,
                beside: ("c.example.", Child)));

    [Fact]
    public void Where_the_parent_is_delegated_away_the_child_answers_that_it_has_none() =>
        Assert.StartsWith(
            "NoError aa\nauthority: c.b.example. 60 SOA ",
            AskedZone.Ask("b NS ns.b\nns.b A 192.0.2.2", "c.b.example.", RecordType.DS, beside: ("c.b.example.", Child)),
            StringComparison.Ordinal);
}
