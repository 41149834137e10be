using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Tests.Names;

/// <summary>Names as values.</summary>
public sealed class DomainNameTests
{
    [Theory]
    [InlineData("3.3.nrenum.net", "3.3.nrenum.net")]
    [InlineData(@"a\..example.", @"a\..example")]
    [InlineData(".", ".")]
    public void The_final_dot_can_be_left_out(string name, string undotted) => Assert.Equal(undotted, DomainName.Parse(name).ToUndottedString());

    [Fact]
    public void The_default_value_is_the_root()
    {
        DomainName root = default;
        Assert.True(root.IsRoot && !root.IsWildcard && root.LabelCount == 0);
        Assert.Equal(".", root.ToString());
        Assert.Equal(DomainName.Root, DomainName.Parse("."));
        Assert.Equal(root, root.Parent);
        Assert.Equal(root.GetHashCode(), DomainName.FromWire([0]).GetHashCode());
    }

    [Fact]
    public void Case_is_kept_and_not_compared()
    {
        var name = DomainName.Parse("3.3.NRENUM.net");
        Assert.Equal("3.3.NRENUM.net.", name.ToString());
        Assert.True(name == DomainName.Parse("3.3.nrenum.NET."));
        Assert.Equal(name.GetHashCode(), DomainName.Parse("3.3.nrenum.net").GetHashCode());
        Assert.False(name != DomainName.Parse("3.3.nrenum.net"));
        Assert.Equal("3.NRENUM.net.", name.Parent.ToString());
        Assert.Equal(4, name.LabelCount);
    }

    [Fact]
    public void Order_operators_follow_the_canonical_order()
    {
        var (first, second) = (DomainName.Parse("example"), DomainName.Parse("a.Example"));
        Assert.True(first < second && first <= second && second > first && second >= first);
        Assert.True(second.IsAtOrBelow(first) && !first.IsAtOrBelow(second));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0161")]
    [InlineData("016100FF")]
    [InlineData("C000")]
    public void Octets_that_are_not_one_name_make_none(string octets) =>
        Assert.Throws<ArgumentException>(() => DomainName.FromWire(Convert.FromHexString(octets)));

    [Fact]
    public void Text_that_is_not_a_name_makes_none()
    {
        Assert.Throws<FormatException>(() => DomainName.Parse("a..b"));
        Assert.Equal(NameFault.EmptyLabel, DomainName.TryParse("a..b", DomainName.Root, out var name));
        Assert.True(name.IsRoot);
    }

    [Fact]
    public void Text_beyond_ASCII_is_taken_as_UTF_8() => Assert.Equal("\\195\\169.", DomainName.Parse("\u00e9").ToString());
}
