namespace EnumDns.Protocol.Tests.ZoneFiles;

/// <summary>An entry that is too long is an error, costs no memory, and does not end the reading.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("a TXT {0}\n", "db:2:1: error")]
    [InlineData("a TXT \"{0}\"\n", "db:2:1: error")]
    [InlineData("a TXT (\n{0}\n)\n", "db:2:7: error")]
    public void It_is_reported_where_it_starts(string form, string place)
    {
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, new string('x', 5000));
        var read = MasterFile.Read($"$TTL 1\n{text}b TXT y\n", limits: new() { EntryOctets = 1000 });
        Assert.StartsWith(place, read.Findings[0], StringComparison.Ordinal);
        Assert.Contains("too long", read.Findings[0], StringComparison.Ordinal);
        Assert.Equal("b.example. 1 TXT \"y\"", read.Records[^1]);
    }

    [Fact]
    public void An_entry_up_to_the_limit_is_read_whole()
    {
        var strings = string.Join(' ', Enumerable.Repeat($"\"{new string('x', 250)}\"", 200));
        var read = MasterFile.Read($"$TTL 1\na TXT {strings}\nb TXT y\n", limits: new() { EntryOctets = 60_000 });
        Assert.Empty(read.Findings);
        Assert.Equal(2, read.Records.Count);
    }

    [Fact]
    public void RDATA_of_more_than_65535_octets_is_an_error()
    {
        var strings = string.Join(' ', Enumerable.Repeat($"\"{new string('x', 255)}\"", 257));
        Assert.Contains(": error: TXT: ", Assert.Single(MasterFile.ReadBody($"a TXT {strings}").Findings), StringComparison.Ordinal);
    }
}
