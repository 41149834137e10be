using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary><c>$INCLUDE</c> reads another file in place (RFC 1035 section 5.1).</summary>
public sealed class IncludeTests
{
    [Fact]
    public void The_origin_of_the_including_file_is_not_changed() => Read(
        """
        $INCLUDE sub
        a TXT outer
        """,
        "$ORIGIN sub\na TXT inner\n").AssertClean("a.sub.example. 3600 TXT \"inner\"", "a.example. 3600 TXT \"outer\"");

    [Fact]
    public void It_may_give_an_origin_for_the_included_file() => Read(
        """
        $INCLUDE "sub" other ; relative to this file's
        $INCLUDE sub example.net.
        a TXT outer
        """,
        "a TXT inner").AssertClean("a.other.example. 3600 TXT \"inner\"", "a.example.net. 3600 TXT \"inner\"", "a.example. 3600 TXT \"outer\"");

    [Fact]
    public void The_last_owner_goes_in_and_comes_back_unchanged_as_in_BIND() => Read(
        """
        m TXT one
        $INCLUDE sub
          TXT four
        """,
        "  TXT two\nc TXT three\n").AssertClean(
        "m.example. 3600 TXT \"one\"",
        "m.example. 3600 TXT \"two\"",
        "c.example. 3600 TXT \"three\"",
        "m.example. 3600 TXT \"four\"");

    [Fact]
    public void A_TTL_directive_goes_on_behind_the_included_file_as_in_BIND() => Read(
        """
        $INCLUDE sub
        a TXT outer
        """,
        "$TTL 99\n").AssertClean("a.example. 99 TXT \"outer\"");

    [Fact]
    public void Findings_and_records_name_the_included_file()
    {
        var read = Read("$INCLUDE sub\nb TXT x\nc BAD x\n", "a TXT y\n\na BAD x\n");
        Assert.Equal(["sub:1:3", "db:3:3"], read.Places);
        Assert.Equal(2, read.Findings.Count);
        Assert.StartsWith("sub:3:3: error", read.Findings[0], StringComparison.Ordinal);
        Assert.StartsWith("db:4:3: error", read.Findings[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_parenthesis_ends_with_the_included_file()
    {
        var read = Read("$INCLUDE sub\nb TXT x\n", "a TXT ( y");
        read.AssertOnlyFinding("sub:1:7: error", "never closed");
        Assert.Equal(["b.example. 3600 TXT \"x\""], read.Records);
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_an_error() => Read("$INCLUDE elsewhere", "").AssertOnlyFinding("db:2:10: error", "'elsewhere' cannot be included");

    [Fact]
    public void Without_a_way_to_open_files_every_include_is_refused() =>
        MasterFile.ReadBody("$INCLUDE sub").AssertOnlyFinding("db:2:10: error", "'sub' cannot be included");

    [Theory]
    [InlineData("$INCLUDE", "db:2:1: error", "the form is $INCLUDE file-name [domain-name]")]
    [InlineData("$INCLUDE sub a b", "db:2:16: error", "one field too many")]
    [InlineData("$INCLUDE sub a..b", "db:2:14: error", "empty label")]
    public void A_malformed_include_is_an_error(string text, string place, string part) => Read(text, "").AssertOnlyFinding(place, part);

    [Fact]
    public void A_file_that_includes_itself_comes_to_an_end()
    {
        var read = Read("$INCLUDE sub", "a TXT x\n$INCLUDE sub\n");
        Assert.Equal(ZoneFileLimits.Default.IncludeDepth, read.Records.Count);
        read.AssertOnlyFinding("sub:2:10: error", "does a file include itself?");
    }

    [Fact]
    public void Files_that_include_each_other_many_times_come_to_an_end()
    {
        var read = MasterFile.Read("$INCLUDE sub", new() { ["sub"] = "$INCLUDE sub\n$INCLUDE sub\n" }, new() { IncludedFiles = 50 });
        Assert.Contains(read.Findings, finding => finding.Contains("at most 50 files", StringComparison.Ordinal));
    }

    private static MasterFile Read(string text, string included) => MasterFile.Read("$TTL 3600\n" + text, new() { ["sub"] = included });
}
