using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.E164;

public sealed class EnumDomainTests
{
    private static readonly DomainName Tree = DomainName.Parse("nrenum.net");

    [Theory]
    [InlineData("+33426687300", "0.0.3.7.8.6.6.2.4.3.3.nrenum.net.")]
    [InlineData("+33", "3.3.nrenum.net.")]
    [InlineData("+334266873001234", "4.3.2.1.0.0.3.7.8.6.6.2.4.3.3.nrenum.net.")]
    public void A_number_is_its_digits_backwards_below_the_root_of_the_tree(string number, string name)
    {
        Assert.Equal(name, EnumDomain.Format(E164Number.Parse(number), Tree).ToString());
        Assert.True(EnumDomain.TryParse(DomainName.Parse(name), out var parsed, out var root));
        Assert.Equal((number, Tree), (parsed.ToString(), root));
    }

    [Theory]
    [InlineData("nrenum.net.")]
    [InlineData(".")]
    [InlineData("*.3.3.nrenum.net.")]
    [InlineData("33.nrenum.net.")]
    public void A_name_without_a_leading_digit_label_is_the_prefix_of_every_number(string name)
    {
        Assert.True(EnumDomain.TryParse(DomainName.Parse(name), out var number, out var root));
        Assert.True(number.IsEmpty);
        Assert.Equal(name, root.ToString());
    }

    [Fact]
    public void Names_and_numbers_turn_into_each_other()
    {
        string[] roots = ["nrenum.net", "e164.arpa", ".", "12.example"];
        foreach (var root in roots.Select(DomainName.Parse))
        {
            foreach (var number in NumberSource.Digits(count: 500, seed: 4).Select(E164Number.Parse))
            {
                Assert.True(EnumDomain.TryParse(EnumDomain.Format(number, root), out var parsed, out var parsedRoot));
                Assert.Equal((number, root), (parsed, parsedRoot));
            }
        }
    }

    [Fact]
    public void The_order_of_numbers_is_the_canonical_order_of_their_names()
    {
        var numbers = NumberSource.Digits(count: 300, seed: 5).Select(E164Number.Parse).Distinct().Order();
        Assert.Equal(numbers.Select(number => EnumDomain.Format(number, Tree)), numbers.Select(number => EnumDomain.Format(number, Tree)).Order());
    }

    [Fact]
    public void A_name_of_more_than_15_digits_is_no_number() =>
        Assert.False(EnumDomain.TryParse(DomainName.Parse("5.4.3.2.1.0.0.3.7.8.6.6.2.4.3.3.nrenum.net"), out _, out _));
}
