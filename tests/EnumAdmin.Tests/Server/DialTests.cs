using EnumDns.Protocol.Ddds;
using EnumDns.Protocol.Names;

namespace EnumAdmin.Tests.Server;

public sealed class DialTests
{
    [Theory]
    [InlineData("+33426687300")]
    [InlineData("0426687300?zone=3.3.nrenum.net")]
    [InlineData("0.0.3.7.8.6.6.2.4.3.3.nrenum.net")]
    public async Task A_number_is_dialled_in_any_form_and_each_step_is_shown(string form)
    {
        await using var server = await ApiServer.StartAsync(configure: options => options with { Dial = (number, root) => DialWalk.Walk(number, root, Answer) });
        var dial = (await server.Client.GetAsync($"/v1/dial/{form}")).Expect(200).Json;
        Assert.Equal(("+33426687300", "found"), ((string)dial["number"]!, (string)dial["outcome"]!));
        Assert.Equal(("sip", "sip:a@example.net"), ((string)dial["targets"]![0]!["service"]!, (string)dial["targets"]![0]!["uri"]!));
        var step = dial["steps"]![0]!;
        Assert.Equal("0.0.3.7.8.6.6.2.4.3.3.nrenum.net", (string)step["name"]!);
        Assert.Equal(["chosen", "noMatch"], step["rules"]!.AsArray().Select(rule => (string)rule!["verdict"]!));
    }

    [Fact]
    public async Task A_number_that_does_not_exist_has_a_way_that_ends()
    {
        await using var server = await ApiServer.StartAsync();
        var dial = (await server.Client.GetAsync("/v1/dial/+33426687300")).Expect(200).Json;
        Assert.Equal("nameError", (string)dial["outcome"]!);
        Assert.Equal("NXDOMAIN", (string)dial["steps"]![0]!["rcode"]!);
        Assert.Empty(dial["targets"]!.AsArray());
    }

    [Fact]
    public async Task What_is_no_number_or_in_no_zone_is_refused()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.GetAsync("/v1/dial/0426687300")).ExpectProblem(400, "bad-request");
        (await server.Client.GetAsync("/v1/dial/+15550100")).ExpectProblem(404, "not-found");
        (await server.Client.GetAsync("/v1/dial/+33426687300?zone=example.org")).ExpectProblem(404, "not-found");
    }

    private static NaptrResponse Answer(DomainName name) => new()
    {
        Kind = NaptrResponseKind.Answer,
        Rules =
        [
            new NaptrRule(10, 11, "u", "E2U+h323", "!^\\+44.*$!h323:a@example.net!", DomainName.Root),
            new NaptrRule(10, 10, "u", "E2U+sip", "!^.*$!sip:a@example.net!", DomainName.Root),
        ],
        Ttl = 3600,
    };
}
