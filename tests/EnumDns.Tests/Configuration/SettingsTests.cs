using EnumDns.Configuration;

namespace EnumDns.Tests.Configuration;

public sealed class SettingsTests
{
    [Fact]
    public void Keys_flags_and_variables_are_unique()
    {
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Path).Distinct().Count());
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Flag).Distinct().Count());
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Variable).Distinct().Count());
        Assert.Empty(Settings.All.Select(setting => setting.Variable).Intersect([ConfigurationFile.Variable, "ENUMDNS_SERVER", "ENUMDNS_TOKEN"]));
    }

    [Fact]
    public void No_key_is_a_value_and_a_group_at_once() =>
        Assert.DoesNotContain(Settings.All, setting => Settings.All.Any(other => other.Path.StartsWith(setting.Path + ".", StringComparison.Ordinal)));

    [Fact]
    public void Defaults_are_allowed() =>
        Assert.All(Settings.All, setting => Assert.Empty(setting.Kind.CheckAll(setting.Default)));

    /// <summary>Names that reach the files of users are append-only.</summary>
    [Fact]
    public void Every_key_that_was_published_is_still_there() =>
        Assert.Subset(
            Settings.All.Select(setting => setting.Path).ToHashSet(),
            new HashSet<string>
            {
                "data", "zones", "registry.enabled", "registry.journal-entries",
                "dns.listen", "dns.nsid", "dns.identity", "dns.version-text", "dns.udp-size",
                "dns.tcp.clients", "dns.tcp.clients-per-source", "dns.tcp.idle-timeout",
                "api.listen", "api.max-body", "api.max-import", "api.requests-per-second",
            });
}
