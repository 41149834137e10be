namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Quotes keep blanks, comments and parentheses from being read.</summary>
public sealed class QuotedStringTests
{
    [Fact]
    public void Inside_quotes_everything_is_text() => MasterFile.ReadBody(
        """
        a TXT "one ; two ( three" "" "	tab"
        """).AssertClean("a.example. 3600 TXT \"one ; two ( three\" \"\" \"\\009tab\"");

    [Fact]
    public void Strings_need_no_blank_between_them_as_in_BIND_and_NSD() => MasterFile.ReadBody(
        """
        a TXT "a""b"
        b TXT "a"b
        c TXT a"b"c
        d TXT a"b c"d
        """).AssertClean(
        "a.example. 3600 TXT \"a\" \"b\"",
        "b.example. 3600 TXT \"a\" \"b\"",
        "c.example. 3600 TXT \"a\" \"b\" \"c\"",
        "d.example. 3600 TXT \"a\" \"b c\" \"d\"");

    [Fact]
    public void A_string_ends_on_its_line_as_in_BIND_and_Knot()
    {
        var read = MasterFile.ReadBody("a TXT \"one\ntwo\"\nb TXT x\n");
        Assert.Equal(2, read.Findings.Count);
        Assert.StartsWith("db:2:7: error: the quoted string is not closed on its line", read.Findings[0], StringComparison.Ordinal);
        Assert.StartsWith("db:3:4: error: the quoted string is not closed on its line", read.Findings[1], StringComparison.Ordinal);
        Assert.Equal(["b.example. 3600 TXT \"x\""], read.Records);
    }

    [Fact]
    public void A_forgotten_quote_at_the_end_of_the_file_is_an_error() =>
        MasterFile.ReadBody("a TXT \"one").AssertOnlyFinding("db:2:7: error", "not closed");
}
