namespace EnumDns.Tests.Commands;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => [.. CommandTree.Lines];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_ends_with_an_example(string command)
    {
        var run = await CommandRun.OfAsync("", [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal(0, run.Status);
        Assert.Contains($"  enumdns {command}".TrimEnd(), run.Output.Split("Examples:")[1], StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_version_is_a_version()
    {
        var run = await CommandRun.OfAsync("", "--version");

        Assert.Equal(0, run.Status);
        Assert.Matches(@"^\d+\.\d+\.\d+", run.Output);
    }

    [Theory]
    [InlineData("zone chek", "'chek'")]
    [InlineData("zone check", "check")]
    [InlineData("serve --zone x", "'--zone'")]
    [InlineData("serve --dns", "'--dns'")]
    [InlineData("serve --dns 127.0.0.1:x", "--dns: '127.0.0.1:x': 'x' is not a port")]
    [InlineData("serve --dns 127.0.0.1:53 --dns 127.0.0.1", "--dns: '127.0.0.1' is given twice")]
    [InlineData("serve --udp-size 511", "--udp-size: '511' is not a number from 512 to 4096")]
    [InlineData("serve --tcp-clients many", "--tcp-clients: 'many' is not a number")]
    [InlineData("serve --tcp-idle-timeout 0", "--tcp-idle-timeout: '0' is not a number")]
    [InlineData("zone check --origin a..b -", "--origin: 'a..b' is not a domain name")]
    public async Task A_wrong_command_line_ends_with_status_2_and_says_why(string line, string reason)
    {
        var run = await CommandRun.OfAsync("", line.Split(' '));

        Assert.Equal(2, run.Status);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("nothing", "enumdns")]
    [InlineData("number", "enumdns number")]
    [InlineData("zone create --ttl", "enumdns zone create")]
    public async Task A_wrong_command_line_leads_to_the_help_of_its_command(string line, string command) =>
        Assert.EndsWith($"see `{command} --help`\n", (await CommandRun.OfAsync("", line.Split(' '))).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Texts_longer_than_a_record_holds_are_refused()
    {
        Assert.Equal(2, (await CommandRun.OfAsync("", "serve", "--identity", new string('a', 256))).Status);
        Assert.Equal(2, (await CommandRun.OfAsync("", "serve", "--nsid", new string('a', 129))).Status);
    }

    [Fact]
    public async Task Empty_names_are_refused()
    {
        Assert.Equal(2, (await CommandRun.OfAsync("", "serve", "--zones", "")).Status);
        Assert.Equal(2, (await CommandRun.OfAsync("", "zone", "check", "--origin", "example.net", "")).Status);
        Assert.Equal(2, (await CommandRun.OfAsync("", "zone", "check", "--origin", "", "-")).Status);
    }

    [Fact]
    public async Task Every_mistake_is_said()
    {
        var run = await CommandRun.OfAsync("", "serve", "--dns", "a", "--dns", "b", "--udp-size", "1");

        Assert.Equal(4, run.Error.TrimEnd().Split('\n').Length);
    }
}
