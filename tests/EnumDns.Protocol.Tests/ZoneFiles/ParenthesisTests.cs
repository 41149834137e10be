namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Parentheses let an entry go on over line ends.</summary>
public sealed class ParenthesisTests
{
    [Fact]
    public void They_stand_anywhere_between_fields() => MasterFile.ReadBody(
        """
        a ( TXT
        one ; a comment )
         "two" ) three
        b TXT ( one ) ( two
        )
        (c TXT one)
        d TXT one(two)three
        e TXT ((one) two
        )
        f TXT () one
        """).AssertClean(
        "a.example. 3600 TXT \"one\" \"two\" \"three\"",
        "b.example. 3600 TXT \"one\" \"two\"",
        "c.example. 3600 TXT \"one\"",
        "d.example. 3600 TXT \"one\" \"two\" \"three\"",
        "e.example. 3600 TXT \"one\" \"two\"",
        "f.example. 3600 TXT \"one\"");

    [Fact]
    public void A_line_inside_that_starts_with_a_blank_has_nothing_to_do_with_owners() => MasterFile.ReadBody(
        """
        a TXT one
        (
          b TXT two )
          (
        TXT three )
        """).AssertClean(
        "a.example. 3600 TXT \"one\"",
        "b.example. 3600 TXT \"two\"",
        "b.example. 3600 TXT \"three\"");

    [Fact]
    public void One_that_closes_what_is_not_open_is_an_error()
    {
        var read = MasterFile.ReadBody("a TXT x )\nb TXT y\n");
        read.AssertOnlyFinding("db:2:9: error", "')' without '('");
        Assert.Equal(["b.example. 3600 TXT \"y\""], read.Records);
    }

    [Fact]
    public void One_that_is_never_closed_does_not_hide_the_lines_behind_it()
    {
        var read = MasterFile.ReadBody("a TXT ( x\nb TXT y\nc BAD y\nd TXT ( z\n");
        Assert.Equal(3, read.Findings.Count);
        Assert.StartsWith("db:2:7: error: the parenthesis is never closed", read.Findings[0], StringComparison.Ordinal);
        Assert.StartsWith("db:4:3: error: 'BAD'", read.Findings[1], StringComparison.Ordinal);
        Assert.StartsWith("db:5:7: error: the parenthesis is never closed", read.Findings[2], StringComparison.Ordinal);
        Assert.Equal(["b.example. 3600 TXT \"y\""], read.Records);
    }

    [Fact]
    public void Many_that_are_never_closed_do_not_cost_a_pass_each()
    {
        var read = MasterFile.ReadBody(string.Concat(Enumerable.Repeat("a TXT (\n", 50_000)));
        Assert.InRange(read.Findings.Count, 1, 10);
    }
}
