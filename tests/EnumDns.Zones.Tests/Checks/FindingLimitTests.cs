namespace EnumDns.Zones.Tests.Checks;

/// <summary>What is not a master file at all costs no memory without end.</summary>
public sealed class FindingLimitTests
{
    [Fact]
    public void Findings_beyond_the_limit_are_counted_and_still_stop_the_zone()
    {
        var loaded = ZoneText.LoadBehindHeader(string.Concat(Enumerable.Repeat("a 4294967295 TXT x\n", 100_000)) + "b TXT \"\n");
        Assert.Null(loaded.Zone);
        Assert.Equal(100_001, loaded.Findings.Count);
        Assert.StartsWith("db:1:1: warning: ", loaded.Findings[^1].ToString(), StringComparison.Ordinal);
        Assert.Contains("more findings are not listed", loaded.Findings[^1].Message, StringComparison.Ordinal);
    }
}
