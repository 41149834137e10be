using System.Net;
using System.Text;
using EnumDns.Configuration;
using EnumDns.Tests.Loading;

namespace EnumDns.Tests.Configuration;

public sealed class ServerConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Flags_go_before_the_environment_and_that_before_the_file()
    {
        var file = _folder.Write("enumdns.yaml", "data: /file\nzones: /file\ndns: {udp-size: 600, nsid: file}\n");
        var environment = new Dictionary<string, string> { ["ENUMDNS_ZONES"] = "/environment", ["ENUMDNS_DNS_UDP_SIZE"] = "700" };
        var flags = new[] { new SettingValue(Settings.UdpSize, ["800"], "--udp-size") };

        var configuration = ServerConfiguration.Load(file, environment, flags, out var mistakes)!;

        Assert.Empty(mistakes);
        Assert.Equal(("/file", "/environment", "800", "file"), (
            configuration.Text(Settings.Data), configuration.Text(Settings.Zones), configuration.Text(Settings.UdpSize), configuration.Text(Settings.Nsid)));
        Assert.Equal(
            [$"{file}:1", "ENUMDNS_ZONES", "default", "default"],
            configuration.Values.Take(4).Select(value => value.Origin));
    }

    [Fact]
    public void The_server_gets_what_the_configuration_says()
    {
        var file = _folder.Write("enumdns.yaml", """
            data: /var/lib/enumdns/
            zones: /srv/zones
            dns: {listen: [192.0.2.1], nsid: ns1, udp-size: 1400, tcp: {idle-timeout: 1, clients: 5, clients-per-source: 2}}
            api: {listen: ["[::1]"], max-body: 2KiB, max-import: 3GiB, requests-per-second: 9}
            registry: {journal-entries: 4}
            """);

        var settings = ServerConfiguration.Load(file, new Dictionary<string, string>(), [], out _)!.ToServeSettings();

        Assert.Equal(("/var/lib/enumdns", "/srv/zones"), (settings.DataFolder, settings.ZonesFolder));
        Assert.Equal(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 53), Assert.Single(settings.Listen).EndPoint);
        Assert.Equal(new IPEndPoint(IPAddress.IPv6Loopback, 5380), Assert.Single(settings.ApiListen).EndPoint);
        Assert.Equal((2048L, 3L << 30, 9, 4), (settings.ApiMaxBody, settings.ApiMaxImport, settings.ApiRequestsPerSecond, settings.JournalEntries));
        Assert.Equal("ns1"u8.ToArray(), settings.Responder.Nsid.ToArray());
        Assert.Equal((1400, TimeSpan.FromSeconds(1)), (settings.Responder.MaxUdpPayload, settings.Responder.Keepalive));
        Assert.Equal((5, 2), (settings.Transport.MaxTcpConnections, settings.Transport.MaxTcpConnectionsPerSource));
        Assert.Equal((TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)), (settings.Transport.TcpIdleTimeout, settings.Transport.TcpIdleTimeoutUnderLoad));
    }

    [Fact]
    public void Without_a_registry_there_is_no_data_directory()
    {
        var environment = new Dictionary<string, string> { ["ENUMDNS_REGISTRY_ENABLED"] = "false" };

        var settings = ServerConfiguration.Load(null, environment, [], out _)!.ToServeSettings();

        Assert.Null(settings.DataFolder);
        Assert.False(settings.InvitesQuery);
    }

    [Fact]
    public void Only_default_addresses_may_be_left_out()
    {
        var ofDefaults = ServerConfiguration.Load(null, new Dictionary<string, string>(), [], out _)!.ToServeSettings();
        var environment = new Dictionary<string, string> { ["ENUMDNS_DNS_LISTEN"] = "127.0.0.1:5300, [::1]:5300" };
        var named = ServerConfiguration.Load(null, environment, [], out _)!.ToServeSettings();

        Assert.Equal([false, true], ofDefaults.Listen.Select(address => address.IsOptional));
        Assert.Equal([false, false], named.Listen.Select(address => address.IsOptional));
    }

    [Fact]
    public void Mistakes_of_the_file_and_of_the_environment_come_together()
    {
        var file = _folder.Write("enumdns.yaml", "dat: x");
        var environment = new Dictionary<string, string> { ["ENUMDNS_DNS_LISTEN"] = "x y", ["ENUMDNS_API_LISTEN"] = ",", ["ENUMDNS_DATA"] = "" };

        Assert.Null(ServerConfiguration.Load(file, environment, [], out var mistakes));

        Assert.Equal([$"{file}:1:1", "ENUMDNS_DNS_LISTEN", "ENUMDNS_DNS_LISTEN", "ENUMDNS_API_LISTEN"], mistakes.Select(mistake => mistake.Place));
    }

    [Theory]
    [InlineData("none.yaml", "there is no such file")]
    [InlineData(".", "it is a folder")]
    [InlineData("binary.yaml", "it is not UTF-8")]
    [InlineData("big.yaml", "it has more than")]
    public void A_file_that_cannot_be_read_says_why(string name, string reason)
    {
        File.WriteAllBytes(_folder.In("binary.yaml"), [0xFF, 0x00]);
        File.WriteAllBytes(_folder.In("big.yaml"), Encoding.ASCII.GetBytes(new string('#', 2_000_000)));

        Assert.Contains(reason, Assert.Single(ConfigurationFile.Read(_folder.In(name)).Mistakes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_written_configuration_reads_back_the_same()
    {
        var environment = new Dictionary<string, string>
        {
            ["ENUMDNS_DATA"] = "/var/lib/a b: #c\\\"é",
            ["ENUMDNS_ZONES"] = "-",
            ["ENUMDNS_DNS_LISTEN"] = "192.0.2.1 [2001:db8::1]:0",
            ["ENUMDNS_DNS_NSID"] = "null",
            ["ENUMDNS_DNS_IDENTITY"] = "1e3",
            ["ENUMDNS_DNS_VERSION_TEXT"] = " \u0001\n'",
            ["ENUMDNS_REGISTRY_ENABLED"] = "false",
        };
        var configuration = ServerConfiguration.Load(null, environment, [], out _)!;
        using var text = new StringWriter();
        ConfigurationText.Write(configuration, text);

        var reading = ConfigurationFileReader.Read("f", text.ToString());

        Assert.Empty(reading.Mistakes);
        Assert.Equal(
            configuration.Values.Where(value => value.Texts.Count > 0).Select(value => (value.Setting.Path, string.Join('|', value.Texts))),
            reading.Values.Select(value => (value.Setting.Path, string.Join('|', value.Texts))));
    }
}
