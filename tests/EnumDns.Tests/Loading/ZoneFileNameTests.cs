using EnumDns.Loading;
using EnumDns.Protocol.Names;

namespace EnumDns.Tests.Loading;

public sealed class ZoneFileNameTests
{
    [Theory]
    [InlineData("example.net.zone", "example.net.")]
    [InlineData("/srv/zones/3.3.nrenum.net.zone", "3.3.nrenum.net.")]
    [InlineData("example.net..zone", "example.net.")]
    [InlineData("root.zone", ".")]
    [InlineData("..zone", ".")]
    [InlineData("net.zone", "net.")]
    [InlineData("0%2F25.2.0.192.in-addr.arpa.zone", "0/25.2.0.192.in-addr.arpa.")]
    [InlineData(@"0\04725.2.0.192.in-addr.arpa.zone", "0/25.2.0.192.in-addr.arpa.")]
    [InlineData("example.net.txt", "example.net.txt.")]
    public void A_files_name_gives_the_origin(string path, string origin)
    {
        Assert.Equal(NameFault.None, ZoneFileName.TryReadOrigin(path, out var read));
        Assert.Equal(DomainName.Parse(origin), read);
    }

    [Theory]
    [InlineData("a..b.zone", NameFault.EmptyLabel)]
    [InlineData(".zone", NameFault.Empty)]
    [InlineData(@"a\.zone", NameFault.BadEscape)]
    public void A_name_that_is_no_domain_name_gives_none(string path, NameFault fault) =>
        Assert.Equal(fault, ZoneFileName.TryReadOrigin(path, out _));

    [Theory]
    [InlineData("example.net.zone", true)]
    [InlineData("..zone", true)]
    [InlineData(".zone", false)]
    [InlineData(".#example.net.zone", false)]
    [InlineData(".example.net.zone.swp", false)]
    [InlineData("example.net.zone~", false)]
    [InlineData("example.net.ZONE", false)]
    [InlineData("zone", false)]
    public void Only_some_files_are_master_files(string name, bool expected) => Assert.Equal(expected, ZoneFileName.IsMasterFile(name));
}
