namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>RFC 1035 section 5.1: <c>\X</c> and <c>\DDD</c>, in names and strings, quoted or bare.</summary>
public sealed class EscapeTests
{
    [Fact]
    public void A_backslash_takes_the_meaning_from_what_follows() => MasterFile.ReadBody(
        """
        a\.b TXT a\;b a\ b a\"b \(c\) "a\"b" "a\\b"
        \@ TXT \065\066
        c\032d MX 1 \000.\255
        """).AssertClean(
        "a\\.b.example. 3600 TXT \"a;b\" \"a b\" \"a\\\"b\" \"(c)\" \"a\\\"b\" \"a\\\\b\"",
        "\\@.example. 3600 TXT \"AB\"",
        "c\\032d.example. 3600 MX 1 \\000.\\255.example.");

    [Theory]
    [InlineData("a TXT x\\", "db:2:8: error", "a backslash at the end of a line")]
    [InlineData("a TXT x\\\nb TXT y", "db:2:8: error", "a backslash at the end of a line")]
    [InlineData("a TXT \"x\\\nb TXT y", "db:2:9: error", "a backslash at the end of a line")]
    public void A_backslash_at_the_end_of_a_line_is_an_error(string text, string place, string part) => MasterFile.ReadBody(text).AssertOnlyFinding(place, part);

    [Theory]
    [InlineData("a TXT x\\25", "db:2:7: error")]
    [InlineData("a TXT x\\256", "db:2:7: error")]
    [InlineData("a\\1 TXT x", "db:2:1: error")]
    public void Digits_are_three_and_up_to_255(string text, string place) => MasterFile.ReadBody(text).AssertOnlyFinding(place, "escape");
}
