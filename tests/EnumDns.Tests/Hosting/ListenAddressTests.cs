using EnumDns.Hosting;

namespace EnumDns.Tests.Hosting;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:5300", "127.0.0.1:5300")]
    [InlineData("192.0.2.1", "192.0.2.1:53")]
    [InlineData("0.0.0.0:53", "0.0.0.0:53")]
    [InlineData("127.0.0.1:0", "127.0.0.1:0")]
    [InlineData("[::1]:5300", "[::1]:5300")]
    [InlineData("[2001:db8::1]", "[2001:db8::1]:53")]
    [InlineData("[::]:65535", "[::]:65535")]
    public void An_address_is_parsed(string text, string expected)
    {
        Assert.Null(ListenAddress.TryParse(text, ListenAddress.DnsPort, out var address));
        Assert.Equal(expected, address.ToString());
        Assert.False(address.IsOptional);
    }

    [Theory]
    [InlineData("::1", "brackets")]
    [InlineData("::1:5300", "brackets")]
    [InlineData("[::1", "brackets")]
    [InlineData("[::1]5300", "brackets")]
    [InlineData("[]:53", "address is missing")]
    [InlineData("", "address is missing")]
    [InlineData(":5300", "address is missing")]
    [InlineData("5300", "'5300' is not an IP address")]
    [InlineData("127.1:53", "'127.1' is not an IP address")]
    [InlineData("localhost:5300", "'localhost' is not an IP address")]
    [InlineData("[127.0.0.1]:53", "'127.0.0.1' is not an IP address")]
    [InlineData("127.0.0.1:", "'' is not a port")]
    [InlineData("127.0.0.1:65536", "'65536' is not a port")]
    [InlineData("127.0.0.1:-1", "'-1' is not a port")]
    [InlineData("127.0.0.1:+53", "'+53' is not a port")]
    [InlineData("127.0.0.1:domain", "'domain' is not a port")]
    public void Anything_else_is_refused_with_a_reason(string text, string reason) =>
        Assert.Contains(reason, ListenAddress.TryParse(text, ListenAddress.DnsPort, out _), StringComparison.Ordinal);

    [Fact]
    public void Of_the_defaults_only_the_IPv6_loopback_may_be_missing() =>
        Assert.Equal(["127.0.0.1:5300 False", "[::1]:5300 True"], ListenAddress.Defaults.Select(address => $"{address} {address.IsOptional}"));
}
