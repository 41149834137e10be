using EnumDns.Loading;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Tests.Loading;

public sealed class ZoneFolderLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ZoneFolderLoader _loader;

    public ZoneFolderLoaderTests() => _loader = new ZoneFolderLoader(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_master_file_becomes_a_zone_and_other_files_do_not_count()
    {
        _folder.Write("example.net.zone", ZoneText.Create());
        _folder.Write("root.zone", ZoneText.Create());
        _folder.Write("0%2F25.2.0.192.in-addr.arpa.zone", ZoneText.Create());
        _folder.Write("any-name.zone", "$ORIGIN 3.3.nrenum.net.\n" + ZoneText.Create());
        _folder.Write("README.md", "# Zones");
        _folder.Write("sub/example.com.zone", ZoneText.Create());
        Directory.CreateDirectory(_folder.In("folder.zone"));

        Assert.Equal([".", "0/25.2.0.192.in-addr.arpa.", "3.3.nrenum.net.", "example.net."], Apexes(Load()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_look_at_unchanged_files_reads_nothing_and_keeps_the_very_zones()
    {
        _folder.Write("a.example.zone", ZoneText.Create());
        _folder.Write("b.example.zone", ZoneText.Create());
        var first = Load();
        var second = Load();

        Assert.Empty(second.Updates);
        Assert.False(second.IsChange);
        Assert.Equal(first.Directory.Zones, second.Directory.Zones);
    }

    [Fact]
    public void Only_the_changed_file_is_read_again()
    {
        _folder.Write("a.example.zone", ZoneText.Create(1));
        _folder.Write("b.example.zone", ZoneText.Create(1));
        Load();
        _folder.Write("b.example.zone", ZoneText.Create(2));
        var change = Load();

        var update = Assert.Single(change.Updates);
        Assert.Equal((1u, 2u), (update.Before!.Serial, update.After!.Serial));
        Assert.True(change.IsChange);
    }

    [Fact]
    public void A_broken_file_gives_all_its_findings_and_keeps_the_zone_it_had()
    {
        _folder.Write("a.example.zone", ZoneText.Create(1));
        Load();
        _folder.Write("a.example.zone", ZoneText.Create(2, "a IN A x\nb IN A y"));
        var broken = Load();

        var update = Assert.Single(broken.Updates);
        Assert.False(update.IsCurrent);
        Assert.Equal(2, update.Findings.Count(finding => finding.Severity is Severity.Error));
        Assert.Equal(1u, Assert.Single(broken.Directory.Zones).Serial);
        Assert.False(broken.IsChange);
        Assert.Equal(1, broken.BrokenFiles);

        var unchanged = Load();
        Assert.Empty(unchanged.Updates);
        Assert.Equal(1, unchanged.BrokenFiles);
        Assert.Single(unchanged.Directory.Zones);
    }

    [Fact]
    public void A_file_that_went_bad_and_then_away_takes_its_zone_with_it()
    {
        _folder.Write("a.example.zone", ZoneText.Create(1));
        Load();
        _folder.Write("a.example.zone", "?");
        Load();
        File.Delete(_folder.In("a.example.zone"));
        var change = Load();

        Assert.Empty(change.Directory.Zones);
        Assert.True(change.IsChange);
        Assert.Equal(0, change.BrokenFiles);
    }

    [Fact]
    public void The_second_file_of_one_apex_is_served_once_the_first_has_gone()
    {
        _folder.Write("a.zone", "$ORIGIN example.net.\n" + ZoneText.Create(1));
        _folder.Write("b.zone", "$ORIGIN example.net.\n" + ZoneText.Create(2));
        var both = Load();
        Assert.Equal(1u, Assert.Single(both.Directory.Zones).Serial);
        Assert.Equal(1, both.BrokenFiles);

        File.Delete(_folder.In("a.zone"));
        Assert.Equal(2u, Assert.Single(Load().Directory.Zones).Serial);
    }

    [Fact]
    public void A_file_named_after_the_apex_takes_the_zone_over_and_the_loser_is_reported()
    {
        _folder.Write("other.zone", "$ORIGIN example.net.\n" + ZoneText.Create(1));
        Load();
        _folder.Write("example.net.zone", ZoneText.Create(2));
        var change = Load();

        Assert.Equal(2u, Assert.Single(change.Directory.Zones).Serial);
        Assert.Contains(change.Updates, update => update.Path == _folder.In("other.zone") && update.Findings[^1].Message.Contains("is served from", StringComparison.Ordinal));
    }

    [Fact]
    public void An_include_that_appears_mends_the_zone_without_a_change_of_its_file()
    {
        _folder.Write("a.example.zone", ZoneText.Create(1, "$INCLUDE part.inc"));
        Assert.Empty(Load().Directory.Zones);
        _folder.Write("part.inc", "www IN A 192.0.2.80\n");

        Assert.Equal(4, Assert.Single(Load().Directory.Zones).RecordCount);
    }

    [Fact]
    public void Pipes_and_dangling_links_are_findings_not_hangs()
    {
        using var pipe = System.Diagnostics.Process.Start("mkfifo", _folder.In("pipe.zone"));
        pipe.WaitForExit();
        File.CreateSymbolicLink(_folder.In("link.zone"), "nowhere");
        _folder.Write("good.example.zone", ZoneText.Create());
        var change = Load();

        Assert.Single(change.Directory.Zones);
        Assert.Equal(2, change.BrokenFiles);
    }

    [Fact]
    public void Many_small_zones_load_together()
    {
        const int Zones = 20_000;
        for (var i = 0; i < Zones; i++)
            File.WriteAllText(_folder.In($"zone{i}.example.zone"), ZoneText.Create((uint)i));

        Assert.Equal(Zones, Load().Directory.Zones.Count);
        Assert.Empty(Load().Updates);
    }

    [Fact]
    public void A_stop_ends_the_load()
    {
        _folder.Write("a.example.zone", ZoneText.Create());

        Assert.ThrowsAny<OperationCanceledException>(() => _loader.Load(new CancellationToken(canceled: true)));
    }

    private ZoneFolderChange Load() => _loader.Load(CancellationToken.None);

    private static IEnumerable<string> Apexes(ZoneFolderChange change) => change.Directory.Zones.Select(zone => zone.Apex.ToString());
}
