using System.Net;
using EnumDns.Hosting;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Tests.Hosting;

public sealed class DigLineTests
{
    [Fact]
    public void The_operators_number_is_asked_for_where_its_zone_is_served() =>
        Assert.Equal("dig -p 5300 @127.0.0.1 +short 0.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr", Compose("127.0.0.1", "2.6.2.nrenum.net", "3.3.nrenum.net"));

    [Fact]
    public void Otherwise_the_first_zone_is_asked_for() =>
        Assert.Equal("dig -p 5300 @::1 +short example.net. soa", Compose("::1", "example.net", "a.example.net"));

    [Theory]
    [InlineData("0.0.0.0", "@127.0.0.1")]
    [InlineData("::", "@::1")]
    public void A_wildcard_address_is_asked_on_loopback(string address, string server) =>
        Assert.Contains(server, Compose(address, "example.net"), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_a_shell_would_act_on_is_not_shown()
    {
        Assert.Null(Compose("127.0.0.1", "`reboot`.example"));
        Assert.Null(Compose("127.0.0.1", "a|b.example", "a'b.example", "a&b.example", @"a\032b.example"));
        Assert.Null(Compose("127.0.0.1"));
    }

    private static string? Compose(string address, params string[] apexes) =>
        DigLine.Compose(
            ZoneDirectory.Create(apexes.Select(apex => new ZoneBuilder(DomainName.Parse(apex)).Build())),
            new IPEndPoint(IPAddress.Parse(address), 5300));
}
