namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary><c>$ORIGIN</c> completes relative names from its line on.</summary>
public sealed class OriginTests
{
    [Fact]
    public void Relative_names_follow_the_origin_in_force() => MasterFile.ReadBody(
        """
        a MX 1 b
        $ORIGIN sub.example.net.
        a MX 1 b
        $origin deeper ; relative to the origin so far
        a MX 1 @
        $ORIGIN .
        a MX 1 b
        """).AssertClean(
        "a.example. 3600 MX 1 b.example.",
        "a.sub.example.net. 3600 MX 1 b.sub.example.net.",
        "a.deeper.sub.example.net. 3600 MX 1 deeper.sub.example.net.",
        "a. 3600 MX 1 b.");

    [Fact]
    public void A_blank_owner_keeps_the_name_that_was_stated_under_another_origin() =>
        MasterFile.ReadBody("a TXT x\n$ORIGIN example.net.\n TXT y\n").AssertClean("a.example. 3600 TXT \"x\"", "a.example. 3600 TXT \"y\"");

    [Theory]
    [InlineData("$ORIGIN", "db:2:1: error", "a field is missing: the form is $ORIGIN domain-name")]
    [InlineData("$ORIGIN a b", "db:2:11: error", "one field too many")]
    [InlineData("$ORIGIN a..b.", "db:2:9: error", "empty label")]
    [InlineData("$ORIGIN a\\999.", "db:2:9: error", "escape")]
    public void A_malformed_origin_is_an_error_and_changes_nothing(string directive, string place, string part)
    {
        var read = MasterFile.ReadBody($"{directive}\na TXT x\n");
        read.AssertOnlyFinding(place, part);
        Assert.Equal(["a.example. 3600 TXT \"x\""], read.Records);
    }

    [Fact]
    public void Other_directives_are_errors() =>
        MasterFile.ReadBody("$DATE 20260101000000\n").AssertOnlyFinding("db:2:1: error", "unknown directive '$DATE'");
}
