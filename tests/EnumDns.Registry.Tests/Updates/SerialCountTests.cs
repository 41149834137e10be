using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Updates;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>How serials move.</summary>
public sealed class SerialCountTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 22, 23, 59, 0, TimeSpan.FromHours(-2));

    [Theory]
    [InlineData(SerialScheme.Counter, 7, 8)]
    [InlineData(SerialScheme.Counter, 4_294_967_295, 1)]
    [InlineData(SerialScheme.Date, 7, 2_026_112_300)]
    [InlineData(SerialScheme.Date, 2_026_112_300, 2_026_112_301)]
    [InlineData(SerialScheme.Date, 2_026_112_399, 2_026_112_400)]
    [InlineData(SerialScheme.Date, 2_030_010_100, 2_030_010_101)]
    [InlineData(SerialScheme.Date, 4_294_967_295, 2_026_112_300)]
    public void The_next_serial_is_later(SerialScheme scheme, uint current, uint next)
    {
        Assert.Equal(new SerialNumber(next), SerialCount.Next(scheme, new SerialNumber(current), Day));
        Assert.True(new SerialNumber(next).IsAfter(new SerialNumber(current)));
    }

    [Theory]
    [InlineData(7, 100, 100)]
    [InlineData(7, 7, 8)]
    [InlineData(7, 6, 8)]
    [InlineData(4_294_967_295, 5, 5)]
    public void A_file_brings_its_serial_where_that_is_later(uint current, uint file, uint next) =>
        Assert.Equal(new SerialNumber(next), SerialCount.Replace(SerialScheme.Counter, new SerialNumber(current), new SerialNumber(file), Day));

    [Fact]
    public void A_zone_starts_at_the_second_or_at_the_day_in_UTC()
    {
        Assert.Equal((uint)Day.ToUnixTimeSeconds(), SerialCount.First(SerialScheme.Counter, Day).Value);
        Assert.Equal(2_026_112_300u, SerialCount.First(SerialScheme.Date, Day).Value);
    }
}
