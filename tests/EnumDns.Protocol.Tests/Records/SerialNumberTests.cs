using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Tests.Records;

/// <summary>RFC 1982, with the examples of its section 5.</summary>
public sealed class SerialNumberTests
{
    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(0, 1, false)]
    [InlineData(5, 5, false)]
    [InlineData(0x7FFF_FFFF, 0, true)]
    [InlineData(0, 0x8000_0001, true)]
    [InlineData(0x8000_0000, 0, false)]
    [InlineData(0, 0x8000_0000, false)]
    [InlineData(2, 0xFFFF_FFFF, true)]
    public void A_serial_is_after_another_where_less_than_half_the_circle_leads_to_it(uint left, uint right, bool isAfter) =>
        Assert.Equal(isAfter, new SerialNumber(left).IsAfter(new SerialNumber(right)));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(41, 42)]
    [InlineData(0xFFFF_FFFF, 1)]
    public void The_next_serial_is_after_and_never_0(uint serial, uint next)
    {
        Assert.Equal(next, new SerialNumber(serial).Next.Value);
        Assert.True(new SerialNumber(serial).Next.IsAfter(new SerialNumber(serial)));
    }
}
