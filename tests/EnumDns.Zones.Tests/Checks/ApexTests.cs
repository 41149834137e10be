using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>Where a zone's apex is, and what must stand there.</summary>
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
        Assert.Equal("db:2:3: error: example. has no SOA record; a zone starts with one", Assert.Single(loaded.Findings).ToString());
    }

    [Fact]
    public void An_empty_file_is_no_zone()
    {
        var loaded = ZoneText.Load("; nothing\n");
        Assert.Null(loaded.Zone);
        Assert.Equal("db:1:1: error: example. has no SOA record; a zone starts with one", loaded.Findings[0].ToString());
    }

    [Fact]
    public void Many_records_without_an_SOA_belong_to_the_origin()
    {
        var loaded = ZoneText.Load("$TTL 3600\n$GENERATE 1-1500 n$ A 192.0.2.1\n@ SOA ns hostmaster 1 2 3 4 5\n@ NS n1\n");
        Assert.Empty(loaded.Findings);
        Assert.Equal(1502, loaded.Zone!.RecordCount);
    }

    [Fact]
    public void Several_SOAs_stop_the_zone() =>
        ZoneText.AssertFindings("@ SOA ns hostmaster 2 1 1 1 1", "db:2:3: error: example. has 2 SOA records");

    [Fact]
    public void The_same_SOA_twice_does_not() =>
        ZoneText.AssertFindings("@ SOA ns hostmaster 1 3600 900 604800 300", "db:5:3: warning: example. has the same SOA record twice");

    [Fact]
    public void An_SOA_below_the_apex_stops_the_zone() =>
        ZoneText.AssertFindings("sub SOA ns hostmaster 2 1 1 1 1", "db:5:5: error: sub.example. has an SOA record, which belongs to the apex example. alone");

    [Fact]
    public void A_zone_without_name_servers_is_served_with_a_warning()
    {
        var loaded = ZoneText.Load("$TTL 3600\n@ SOA ns hostmaster 1 2 3 4 5\n");
        Assert.NotNull(loaded.Zone);
        Assert.StartsWith("db:2:3: warning: example. has no NS records", Assert.Single(loaded.Findings).ToString(), StringComparison.Ordinal);
    }
}
