using EnumDns.Tests.Client;

namespace EnumDns.Tests.Commands;

public sealed class DialCommandTests
{
    private const string Found = """
        {"number":"+33426687300","uniqueString":"+33426687300","outcome":"found","message":"it leads",
        "targets":[{"service":"sip","uri":"sip:a@example.net"},{"service":"h323","uri":"h323:b"}],
        "steps":[{"level":0,"name":"0.0.3.7.8.6.6.2.4.3.3.nrenum.net","response":"answer","rcode":"NOERROR","ttl":3600,"aliases":[],"cut":null,"servers":[],"rules":[
        {"order":10,"preference":10,"flags":"u","services":"E2U+sip","regexp":"!^\\+33(.*)$!sip:a@example.net!","replacement":".","verdict":"chosen","reason":"the first of sip","uri":"sip:a@example.net"},
        {"order":10,"preference":11,"flags":"u","services":"E2U+sip","regexp":"!^.*$!sip:c!","replacement":".","verdict":"fallback","reason":"another rule is the first of sip","uri":"sip:c"},
        {"order":10,"preference":12,"flags":"x","services":"E2U+sip","regexp":"!^.*$!sip:d!","replacement":".","verdict":"unknownFlags","reason":"flags x","uri":null}]}]}
        """;

    [Fact]
    public async Task It_shows_the_URI_of_each_service_and_then_every_step()
    {
        await using var server = await FakeAdminServer.StartAsync(200, Found);

        var run = await CommandRun.OfAsync("", "dial", "+33426687300", "--server", server.Url);

        Assert.Equal(0, run.Status);
        Assert.Equal(
            """
            +33426687300
              sip   sip:a@example.net
              h323  h323:b

            step 1: 0.0.3.7.8.6.6.2.4.3.3.nrenum.net NAPTR: 3 records, TTL 3600
              10 10 "u" "E2U+sip" "!^\\+33(.*)$!sip:a@example.net!" .
                used; sip:a@example.net; the first of sip
              10 11 "u" "E2U+sip" "!^.*$!sip:c!" .
                not used; sip:c; another rule is the first of sip
              10 12 "x" "E2U+sip" "!^.*$!sip:d!" .
                dropped; flags x

            """,
            run.Output);
    }

    [Theory]
    [InlineData("nameError", "nameError", "no such name (NXDOMAIN)", 4)]
    [InlineData("noData", "noData", "the name exists without NAPTR records", 4)]
    [InlineData("referral", "referral", "delegated at 1.3.3.example\n  1.3.3.example is served by ns.example 192.0.2.1", 4)]
    [InlineData("refused", "refused", "REFUSED", 4)]
    [InlineData("failure", "failure", "REFUSED", 1)]
    public async Task A_number_that_leads_nowhere_says_why_and_has_a_status_of_its_own(string outcome, string response, string text, int status)
    {
        await using var server = await FakeAdminServer.StartAsync(200, $$"""
            {"number":"+331","outcome":"{{outcome}}","message":"the reason","targets":[],"steps":[{"level":0,"name":"1.3.3.example","response":"{{response}}","rcode":"REFUSED","ttl":null,
            "aliases":[],"cut":"1.3.3.example","servers":{{(response is "referral" ? """[{"host":"ns.example","addresses":["192.0.2.1"]}]""" : "[]")}},"rules":[]}]}
            """);

        var run = await CommandRun.OfAsync("", "dial", "+331", "--server", server.Url);

        Assert.Equal(status, run.Status);
        Assert.StartsWith($"+331\n  the reason\n\nstep 1: 1.3.3.example NAPTR: {text}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(status, (await CommandRun.OfAsync("", "dial", "+331", "--json", "--server", server.Url)).Status);
    }
}
