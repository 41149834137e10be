using EnumDns.Loading;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Tests.Loading;

public sealed class ApexClaimsTests
{
    [Fact]
    public void Zones_of_different_apexes_are_all_served()
    {
        var settled = ApexClaims.Settle([File("a.zone", "a.example"), File("b.zone", "b.example")], out var conflicts);

        Assert.Empty(conflicts);
        Assert.All(settled, file => Assert.NotNull(file.Zone));
    }

    [Fact]
    public void Of_two_files_with_one_apex_the_first_by_name_is_served_and_the_second_reported()
    {
        var settled = ApexClaims.Settle([File("a.zone", "example.net"), File("b.zone", "EXAMPLE.net")], out var conflicts);

        var conflict = Assert.Single(conflicts);
        Assert.StartsWith("b.zone:1:1: error: zone EXAMPLE.net. is served from a.zone already", conflict.ToFinding().ToString(), StringComparison.Ordinal);
        Assert.NotNull(settled[0].Zone);
        Assert.Null(settled[1].Zone);
        Assert.Equal(FileStamp.Missing, settled[1].Stamp);
    }

    [Fact]
    public void A_file_named_after_the_apex_comes_before_the_others()
    {
        ApexClaims.Settle([File("copy.zone", "example.net"), File("example.net.zone", "example.net"), File("old.zone", "example.net")], out var conflicts);

        Assert.Equal(["copy.zone", "old.zone"], conflicts.Select(conflict => conflict.Refused));
        Assert.All(conflicts, conflict => Assert.Equal("example.net.zone", conflict.Served));
    }

    [Fact]
    public void Of_two_files_named_after_the_apex_the_first_is_served()
    {
        ApexClaims.Settle([File("..zone", "."), File("root.zone", ".")], out var conflicts);

        Assert.Equal("root.zone", Assert.Single(conflicts).Refused);
    }

    [Fact]
    public void A_file_without_a_zone_claims_nothing()
    {
        ApexClaims.Settle([File("a.zone", "example.net") with { Zone = null }, File("b.zone", "example.net")], out var conflicts);

        Assert.Empty(conflicts);
    }

    private static ZoneFile File(string path, string apex) =>
        new(path, new FileStamp(1, 1, 1, 1, true), new Dictionary<string, FileStamp>(), new ZoneBuilder(DomainName.Parse(apex)).Build(), true);
}
