using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>Where a zone's apex is.</summary>
public sealed class ApexTests
{
    [Fact]
    public void The_apex_is_where_the_SOA_stands()
    {
        var loaded = ZoneText.Load(
            """
            $TTL 3600
            $ORIGIN sub.example.
            ns A 192.0.2.1
            @ NS ns
            @ SOA ns hostmaster 7 3600 900 604800 300
            """);
        Assert.Empty(loaded.Findings);
        Assert.Equal(DomainName.Parse("sub.example."), loaded.Zone!.Apex);
        Assert.Equal(7u, loaded.Zone.Serial);
        Assert.Equal(3, loaded.Zone.RecordCount);
    }

    [Fact]
    public void Without_an_SOA_there_is_no_zone()
    {
        var loaded = ZoneText.Load("$TTL 3600\n@ NS ns\nns A 192.0.2.1\n");
        Assert.Null(loaded.Zone);
        Assert.Contains("SOA", Assert.Single(loaded.Findings).Message, StringComparison.Ordinal);
    }
}
