namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>Line feeds, carriage returns, and the end of the file.</summary>
public sealed class LineEndTests
{
    [Fact]
    public void A_carriage_return_before_the_line_feed_is_a_blank() =>
        MasterFile.Read("$TTL 3600\r\nx TXT (\r\n a\r\n\tb ) ; c\r\n   \r\n\r\ny TXT \"z\"\r\n").AssertClean(
            "x.example. 3600 TXT \"a\" \"b\"",
            "y.example. 3600 TXT \"z\"");

    [Fact]
    public void The_last_line_needs_no_line_feed() => MasterFile.ReadBody("a TXT x").AssertClean("a.example. 3600 TXT \"x\"");

    [Fact]
    public void A_carriage_return_alone_is_an_error() =>
        MasterFile.ReadBody("a TXT x\ry\nb TXT z").AssertOnlyFinding("db:2:8: error", "carriage return");

    [Fact]
    public void A_file_may_be_empty() => MasterFile.Read("").AssertClean();

    [Fact]
    public void Blank_lines_are_nothing() => MasterFile.ReadBody("\n  \n\t\n()\na TXT x\n\n").AssertClean("a.example. 3600 TXT \"x\"");
}
