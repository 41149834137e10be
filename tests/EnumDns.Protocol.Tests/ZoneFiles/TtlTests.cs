namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Where a record's TTL comes from.</summary>
public sealed class TtlTests
{
    [Fact]
    public void A_directive_serves_records_that_state_none_from_its_line_on() => MasterFile.Read(
        """
        $TTL 1h30m
        a TXT one
        a 5 TXT two
        a TXT three
        $TTL 2d
        a TXT four
        """).AssertClean(
        "a.example. 5400 TXT \"one\"",
        "a.example. 5 TXT \"two\"",
        "a.example. 5400 TXT \"three\"",
        "a.example. 172800 TXT \"four\"");

    [Fact]
    public void TTL_and_class_come_in_either_order_and_in_any_case() => MasterFile.ReadBody(
        """
        a IN 300 A 192.0.2.1
        a 300 IN A 192.0.2.2
        a in 1W a 192.0.2.3
        a CLASS1 5m TYPE1 192.0.2.4
        a 0 A 192.0.2.5
        """).AssertClean(
        "a.example. 300 A 192.0.2.1",
        "a.example. 300 A 192.0.2.2",
        "a.example. 604800 A 192.0.2.3",
        "a.example. 300 A 192.0.2.4",
        "a.example. 0 A 192.0.2.5");

    [Fact]
    public void Without_a_directive_the_last_stated_TTL_serves_with_one_warning()
    {
        var read = MasterFile.Read("@ 77 SOA ns h 1 2 3 4 5\n NS ns\nb 20 TXT x\nc TXT y\n$TTL 99\nd TXT z\n");
        read.AssertOnlyFinding("db:2:2: warning", "takes the last stated one, 77");
        Assert.Equal(
            ["example. 77 SOA ns.example. h.example. 1 2 3 4 5", "example. 77 NS ns.example.", "b.example. 20 TXT \"x\"", "c.example. 20 TXT \"y\"", "d.example. 99 TXT \"z\""],
            read.Records);
    }

    [Fact]
    public void An_SOA_without_any_TTL_makes_its_minimum_the_default_as_in_BIND()
    {
        var read = MasterFile.Read("@ SOA ns h 1 2 3 4 300\n NS ns\nb 20 TXT x\nc TXT y\n");
        read.AssertOnlyFinding("db:1:3: warning", "its minimum, 300, becomes the default");
        Assert.Equal(
            ["example. 300 SOA ns.example. h.example. 1 2 3 4 300", "example. 300 NS ns.example.", "b.example. 20 TXT \"x\"", "c.example. 300 TXT \"y\""],
            read.Records);
    }

    [Fact]
    public void Where_nothing_tells_a_TTL_an_hour_is_taken_as_in_NSD_and_Knot()
    {
        var read = MasterFile.Read("a TXT x\nb TXT y\n");
        read.AssertOnlyFinding("db:1:3: warning", "takes 3600");
        Assert.Equal(["a.example. 3600 TXT \"x\"", "b.example. 3600 TXT \"y\""], read.Records);
    }

    [Theory]
    [InlineData("a 2147483648 TXT x", "db:2:3: warning")]
    [InlineData("$TTL 4294967295\na TXT x", "db:2:6: warning")]
    public void A_TTL_of_32_bits_counts_as_zero(string text, string place)
    {
        // RFC 2181 section 8.
        var read = MasterFile.ReadBody(text);
        read.AssertOnlyFinding(place, "counts as 0");
        Assert.Equal(["a.example. 0 TXT \"x\""], read.Records);
    }

    [Theory]
    [InlineData("a 4294967296 TXT x", "db:2:3: error", "'4294967296' is neither a TTL nor a record type")]
    [InlineData("a 1h30 TXT x", "db:2:3: error", "'1h30' is neither")]
    [InlineData("$TTL soon", "db:2:6: error", "'soon' is not a TTL")]
    [InlineData("$TTL", "db:2:1: error", "the form is $TTL period")]
    [InlineData("$TTL 1h 2", "db:2:9: error", "one field too many")]
    public void What_is_no_TTL_is_an_error(string text, string place, string part) => MasterFile.ReadBody(text).AssertOnlyFinding(place, part);
}
