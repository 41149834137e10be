using System.Text;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>Periods in text.</summary>
public sealed class TtlTextTests
{
    [Theory]
    [InlineData("0", 0u)]
    [InlineData("3600", 3600u)]
    [InlineData("4294967295", uint.MaxValue)]
    [InlineData("1h30m", 5400u)]
    [InlineData("1W2D3H4M5S", 788_645u)]
    [InlineData("5s1m1m", 125u)]
    [InlineData("007200", 7200u)]
    [InlineData("7101w", 4_294_684_800u)]
    public void A_period_is_seconds_or_numbers_with_units(string text, uint seconds)
    {
        Assert.True(TtlText.TryParse(Encoding.ASCII.GetBytes(text), out var parsed));
        Assert.Equal(seconds, parsed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("1h30")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1y")]
    [InlineData("1 h")]
    [InlineData("1.5h")]
    [InlineData("4294967296")]
    [InlineData("7102w")]
    [InlineData("4294967295s1s")]
    [InlineData("99999999999999999999999999w")]
    public void Anything_else_is_refused(string text) => Assert.False(TtlText.TryParse(Encoding.ASCII.GetBytes(text), out _));
}
