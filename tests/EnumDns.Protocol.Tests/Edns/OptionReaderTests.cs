using EnumDns.Protocol.Edns;

namespace EnumDns.Protocol.Tests.Edns;

public sealed class OptionReaderTests
{
    [Theory]
    [InlineData("", 0, true)]
    [InlineData("00", 0, false)]
    [InlineData("000300", 0, false)]
    [InlineData("00030000", 1, true)]
    [InlineData("0003000100", 1, true)]
    [InlineData("0003000200", 0, false)]
    [InlineData("0003000000", 1, false)]
    [InlineData("00030000FFFF0003010203", 2, true)]
    [InlineData("0003FFFF", 0, false)]
    public void Options_are_read_up_to_the_first_that_is_not_whole(string rdata, int options, bool atEnd)
    {
        var reader = new OptionReader(Convert.FromHexString(rdata));
        var count = 0;
        while (reader.TryNext(out _, out _))
            count++;
        Assert.Equal(options, count);
        Assert.Equal(atEnd, reader.AtEnd);
    }
}
