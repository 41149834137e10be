using EnumDns.Tests.Client;
using Microsoft.AspNetCore.Http;

namespace EnumDns.Tests.Commands;

/// <summary>How commands show what the server answers.</summary>
public sealed class ClientOutputTests
{
    private const string Number = """
        {"number":"+33426687300","zone":"3.3.nrenum.net","endpoints":[{"service":"sip","uri":"sip:{number}@example.net","order":10,"preference":10,"resolved":"sip:33426687300@example.net"},
        {"service":"h323","uri":"h323:example.net","order":10,"preference":11,"resolved":"h323:example.net"}],"hole":false,"ttl":null,"note":"front desk",
        "domain":"0.0.3.7.8.6.6.2.4.3.3.nrenum.net","records":["a 3600 IN NAPTR 10 10 \"u\""],"version":7}
        """;

    [Fact]
    public async Task An_object_is_shown_field_by_field()
    {
        await using var server = await FakeAdminServer.StartAsync(200, Number);

        var run = await CommandRun.OfAsync("", "number", "get", "+33426687300", "--server", server.Url);

        Assert.Equal(
            """
            +33426687300
              endpoints  sip   sip:{number}@example.net  order 10 preference 10  here sip:33426687300@example.net
                         h323  h323:example.net          order 10 preference 11
              TTL        the zone's default
              note       front desk
              zone       3.3.nrenum.net
              domain     0.0.3.7.8.6.6.2.4.3.3.nrenum.net
              version    7
              records    a 3600 IN NAPTR 10 10 "u"

            """,
            run.Output);
    }

    [Fact]
    public async Task With_json_the_output_is_what_the_server_sent()
    {
        await using var server = await FakeAdminServer.StartAsync(200, Number);

        Assert.Equal(Number + "\n", (await CommandRun.OfAsync("", "number", "get", "+33426687300", "--json", "--server", server.Url)).Output);
    }

    [Fact]
    public async Task A_list_is_lines_with_tabs_for_programs_and_a_table_for_people()
    {
        await using var server = await FakeAdminServer.StartAsync(200, $$"""{"items":[{{Number}}],"next":null}""");

        var plain = await CommandRun.OfAsync("", "number", "list", "--server", server.Url);
        var table = await CommandRun.OnTerminalAsync("number", "list", "--server", server.Url);

        Assert.Equal("+33426687300\tsip:{number}@example.net, h323:example.net\t\tfront desk\t3.3.nrenum.net\t7\n", plain.Output);
        Assert.Contains("endpoints", table.Output, StringComparison.Ordinal);
        Assert.Contains("+33426687300", table.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', table.Output);
    }

    [Fact]
    public async Task Names_and_serials_are_not_broken_where_a_table_is_wider_than_the_terminal()
    {
        await using var server = await FakeAdminServer.StartAsync(200, """
            {"items":[{"apex":"0.0.0.0.1.0.0.9.9.1.0.9.5.nrenum.net","serial":2025010101,"primaryServer":"ns1.institution.example.net",
            "nameServers":["ns1.a-very-long-name-of-an-institution-of-research-and-education.example.net"],"countryCode":"+590",
            "note":"https://www.institution.example.net/a-page-with-all-numbers-of-guadeloupe-saint-martin-saint-barthelemy","version":123456}],"next":null}
            """);

        var table = (await CommandRun.OnTerminalAsync("zone", "list", "--server", server.Url)).Output;

        Assert.All(["0.0.0.0.1.0.0.9.9.1.0.9.5.nrenum.net", "2025010101", "123456"], text => Assert.Contains(text, table, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_follows_the_cursors_to_the_end()
    {
        await using var server = await FakeAdminServer.StartAsync(async (request, response) =>
        {
            var last = request.Query["cursor"] == "a+b";
            await response.WriteAsync($$"""{"items":[{"number":"+{{(last ? 2 : 1)}}"}],"next":{{(last ? "null" : "\"a+b\"")}}}""");
        });

        var plain = await CommandRun.OfAsync("", "number", "list", "--server", server.Url);
        var json = await CommandRun.OfAsync("", "number", "list", "--json", "--server", server.Url);
        var one = await CommandRun.OfAsync("", "number", "list", "--limit", "1", "--server", server.Url);

        Assert.Equal(["+1", "+2"], plain.Output.TrimEnd().Split('\n').Select(line => line.Split('\t')[0]));
        Assert.Equal("""{"items":[{"number":"+1"},{"number":"+2"}]}""", json.Output.ReplaceLineEndings(""));
        Assert.StartsWith("+1\t", Assert.Single(one.Output.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_is_JSON_too()
    {
        await using var server = await FakeAdminServer.StartAsync(200, """{"items":[],"next":null}""");

        Assert.Equal("{\"items\":[]}\n", (await CommandRun.OfAsync("", "number", "list", "--json", "--server", server.Url)).Output);
        Assert.Equal("", (await CommandRun.OfAsync("", "number", "list", "--server", server.Url)).Output);
        Assert.Equal("no numbers\n", (await CommandRun.OnTerminalAsync("number", "list", "--server", server.Url)).Output);
    }

    [Fact]
    public async Task Control_characters_of_others_do_not_reach_the_terminal()
    {
        await using var server = await FakeAdminServer.StartAsync(200, """{"number":"+33","note":"a\u001b[2J\nb\u202ec"}""");

        var run = await CommandRun.OfAsync("", "number", "get", "+33", "--server", server.Url);

        Assert.Contains(@"a\u001B[2J\u000Ab\u202Ec", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_shows_what_went_and_what_came()
    {
        await using var server = await FakeAdminServer.StartAsync(200, """
            {"id":17,"time":"2026-01-01T00:00:00Z","actor":"admin","origin":"127.0.0.1","serials":[{"zone":"3.3.nrenum.net","serial":5}],
            "objects":[{"action":"put","kind":"number","zone":"3.3.nrenum.net","key":"+33","before":"a\nb","after":"c"}]}
            """);

        var run = await CommandRun.OfAsync("", "changes", "17", "--server", server.Url);

        Assert.Equal(
            """
            change 17
              time     2026-01-01T00:00:00Z
              by       admin
              from     127.0.0.1
              serials  3.3.nrenum.net 5
              changes  put number +33 in 3.3.nrenum.net
                         - a
                         - b
                         + c

            """,
            run.Output);
    }

    [Fact]
    public async Task Times_in_lists_are_UTC_to_the_second()
    {
        await using var server = await FakeAdminServer.StartAsync(200, """{"items":[{"name":"a","canWrite":true,"created":"2026-01-01T01:00:00.1234567+01:00","expires":null},{"name":"b","created":"soon"}]}""");

        var run = await CommandRun.OfAsync("", "token", "list", "--server", server.Url);

        Assert.Equal("a\tread and write\t2026-01-01 00:00:00Z\tnever\nb\tread\tsoon\tnever\n", run.Output);
    }
}
