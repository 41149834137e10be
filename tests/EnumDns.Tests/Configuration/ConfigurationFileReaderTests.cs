using EnumDns.Configuration;

namespace EnumDns.Tests.Configuration;

public sealed class ConfigurationFileReaderTests
{
    [Fact]
    public void Every_setting_can_be_written_in_a_file_and_is_read_with_its_line()
    {
        const string text = """
            # The registry of 3.3.nrenum.net
            data: /var/lib/enumdns
            dns:
              listen: [192.0.2.1, "[2001:db8::1]:5300"]
              nsid: ns1
              tcp:
                clients: 100
            api:
              listen: 127.0.0.1:5380
              max-body: 64KiB
            registry: {enabled: false, journal-entries: 7}
            """;

        var reading = ConfigurationFileReader.Read("f.yaml", text);

        Assert.Empty(reading.Mistakes);
        Assert.Equal(
            [
                "data=/var/lib/enumdns f.yaml:2", "dns.listen=192.0.2.1|[2001:db8::1]:5300 f.yaml:4", "dns.nsid=ns1 f.yaml:5", "dns.tcp.clients=100 f.yaml:7",
                "api.listen=127.0.0.1:5380 f.yaml:9", "api.max-body=64KiB f.yaml:10", "registry.enabled=false f.yaml:11", "registry.journal-entries=7 f.yaml:11",
            ],
            reading.Values.Select(value => $"{value.Setting.Path}={string.Join('|', value.Texts)} {value.Origin}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("---\n")]
    [InlineData("dns:\n")]
    [InlineData("dns: {}\napi: {}")]
    public void A_file_may_say_nothing(string text) => Assert.Equal(new ConfigurationReading([], []).Mistakes, ConfigurationFileReader.Read("f", text).Mistakes);

    [Theory]
    [InlineData("dat: x", "f:1:1", "unknown key 'dat'; allowed in the file: data, zones, registry, dns, api")]
    [InlineData("dns:\n  tcp:\n    client: 1", "f:3:5", "unknown key 'client'; allowed in 'tcp': clients, clients-per-source, idle-timeout")]
    [InlineData("dns:\n  listen.x: 1", "f:2:3", "unknown key 'listen.x'")]
    [InlineData("dns.listen: 127.0.0.1", "f:1:1", "unknown key 'dns.listen'")]
    [InlineData("Data: x", "f:1:1", "unknown key 'Data'")]
    [InlineData("data: a\nzones: z\ndata: b", "f:3:1", "'data' stands in line 1 already")]
    [InlineData("dns: {nsid: a}\ndns: {identity: b}", "f:2:1", "'dns' stands in line 1 already")]
    [InlineData("dns: 5", "f:1:6", "'dns' takes keys of its own: listen, nsid")]
    [InlineData("dns: [a]", "f:1:6", "'dns' takes keys of its own")]
    [InlineData("- data", "f:1:1", "the file takes keys of its own: data")]
    [InlineData("? [a]\n: b", "f:1:3", "not a key; allowed in the file: data")]
    [InlineData("data:", "f:1:6", "'data' has no value; it takes the name of a folder")]
    [InlineData("data: ~", "f:1:7", "'data' has no value")]
    [InlineData("data: ''", "f:1:7", "'data': the name of the folder is empty")]
    [InlineData("data: [a]", "f:1:7", "'data' takes the name of a folder")]
    [InlineData("data: {a: b}", "f:1:7", "'data' takes the name of a folder")]
    [InlineData("dns:\n  udp-size: 511", "f:2:13", "'udp-size': '511' is not a number from 512 to 4096")]
    [InlineData("dns:\n  udp-size: 1_000", "f:2:13", "'1_000' is not a number")]
    [InlineData("dns:\n  udp-size: 0x400", "f:2:13", "'0x400' is not a number")]
    [InlineData("dns:\n  udp-size: '1232'", "f:2:13", "'udp-size' takes a number from 512 to 4096, without quotes")]
    [InlineData("dns:\n  listen: [127.0.0.1:x]", "f:2:12", "'listen': '127.0.0.1:x': 'x' is not a port")]
    [InlineData("dns:\n  listen: [127.0.0.1, '127.0.0.1:53']", "f:2:23", "'127.0.0.1:53' is given twice")]
    [InlineData("dns:\n  listen: []", "f:2:11", "'listen' is an empty list; it takes IP addresses")]
    [InlineData("dns:\n  listen: [[127.0.0.1]]", "f:2:12", "'listen' takes IP addresses")]
    [InlineData("registry: {enabled: yes}", "f:1:21", "'enabled': 'yes' is not true or false")]
    [InlineData("api: {max-body: 3MB}", "f:1:17", "'max-body': '3MB' is not a size from 1KiB to 1GiB")]
    [InlineData("api: {max-body: 9223372036854775807GiB}", "f:1:17", "is not a size")]
    [InlineData("data: &x a", "f:1:7", "anchors and tags")]
    [InlineData("data: !!str a", "f:1:7", "anchors and tags")]
    [InlineData("data: a\nzones: *a", "f:2:8", "'zones' takes the name of a folder")]
    [InlineData("data: a\n---\nzones: b", "f:2:1", "a second document")]
    [InlineData("data: \"a", "f:1:7", "not YAML")]
    [InlineData("data: a\n\tzones: b", "f:1:7", "not YAML")]
    public void A_mistake_is_reported_with_its_place_and_what_is_allowed(string text, string place, string message)
    {
        var mistake = ConfigurationFileReader.Read("f", text).Mistakes[0];

        Assert.Contains(message, mistake.Message, StringComparison.Ordinal);
        Assert.Equal(place, mistake.Place);
        Assert.DoesNotContain('\n', mistake.Message);
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        const string text = """
            dat: x
            dns:
              listen: [a, 192.0.2.1, b]
              udp-size: 9
              nsid: [x]
              tcp: 3
            api:
              - listen
            zones: z
            zones: z
            """;

        var reading = ConfigurationFileReader.Read("f", text);

        Assert.Equal(
            ["f:1:1", "f:3:12", "f:3:26", "f:4:13", "f:5:9", "f:6:8", "f:8:3", "f:10:1"],
            reading.Mistakes.Select(mistake => mistake.Place));
    }

    [Fact]
    public void A_text_is_what_stands_there_whatever_YAML_makes_of_it()
    {
        var reading = ConfigurationFileReader.Read("f", "dns: {nsid: 007, identity: yes, version-text: \"a\\tb\"}");

        Assert.Empty(reading.Mistakes);
        Assert.Equal(["007", "yes", "a\tb"], reading.Values.Select(value => value.Texts[0]));
    }
}
