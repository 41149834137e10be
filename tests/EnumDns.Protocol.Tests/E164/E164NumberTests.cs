using EnumDns.Protocol.E164;

namespace EnumDns.Protocol.Tests.E164;

public sealed class E164NumberTests
{
    [Fact]
    public void Digits_come_back_as_they_went_in()
    {
        foreach (var digits in NumberSource.Digits(count: 2000, seed: 1))
        {
            Assert.True(E164Number.TryCreate(digits, out var number), digits);
            Assert.Equal("+" + digits, number.ToString());
            Assert.Equal(digits.Length, number.Length);
            Assert.Equal(digits, string.Concat(Enumerable.Range(0, number.Length).Select(i => number[i])));
            Assert.Equal(number, E164Number.Parse(digits));
            Assert.Equal(number, E164Number.Parse("+" + digits));
        }
    }

    [Fact]
    public void Order_is_that_of_the_digits_from_the_left()
    {
        var digits = NumberSource.Digits(count: 500, seed: 2).ToList();
        foreach (var left in digits)
        {
            foreach (var right in digits)
            {
                var expected = Math.Sign(string.CompareOrdinal(left, right));
                Assert.True(expected == Math.Sign(E164Number.Parse(left).CompareTo(E164Number.Parse(right))), $"{left} {right}");
            }
        }
    }

    [Fact]
    public void A_prefix_is_told_digit_by_digit()
    {
        var digits = NumberSource.Digits(count: 300, seed: 3).ToList();
        foreach (var left in digits)
        {
            foreach (var right in digits)
                Assert.True(left.StartsWith(right, StringComparison.Ordinal) == E164Number.Parse(left).StartsWith(E164Number.Parse(right)), $"{left} {right}");
            for (var length = 0; length <= left.Length; length++)
                Assert.Equal("+" + left[..length], E164Number.Parse(left).Prefix(length).ToString());
            Assert.True(E164Number.Parse(left).StartsWith(default));
        }

        Assert.False(E164Number.Parse("334266").StartsWith(E164Number.Parse("33427")));
    }

    [Fact]
    public void No_digit_is_the_prefix_of_every_number_and_no_number()
    {
        Assert.Equal((0, true, "+"), (default(E164Number).Length, default(E164Number).IsEmpty, default(E164Number).ToString()));
        Assert.False(E164Number.TryCreate("", out _));
    }

    [Theory]
    [InlineData("1234567890123456")]
    [InlineData("+33426687300")]
    [InlineData("33 4")]
    [InlineData("٣٣")]
    public void Anything_but_1_to_15_ASCII_digits_is_refused(string digits) => Assert.False(E164Number.TryCreate(digits, out _));
}
