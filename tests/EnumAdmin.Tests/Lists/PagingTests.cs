using EnumAdmin.Tests.Server;
using EnumDns.Fixtures.Stores;
using EnumDns.Protocol.E164;
using EnumDns.Registry.Objects;

namespace EnumAdmin.Tests.Lists;

public sealed class PagingTests
{
    [Fact]
    public async Task Pages_together_are_the_whole_list_in_the_order_of_the_digit_tree()
    {
        await using var server = await ApiServer.StartAsync();
        await PutAsync(server, 0, 25);
        Assert.Equal(Numbers(0, 25), await ReadAsync(server, "/v1/numbers?limit=10"));
        Assert.Equal(Numbers(0, 25), await ReadAsync(server, "/v1/numbers?limit=1"));
        Assert.Null((await server.Client.GetAsync("/v1/numbers?limit=25")).Json["next"]);
        Assert.Null((await server.Client.GetAsync("/v1/numbers")).Json["next"]);
    }

    [Fact]
    public async Task Nothing_is_left_out_and_nothing_shown_twice_while_numbers_come_and_go()
    {
        await using var server = await ApiServer.StartAsync();
        await PutAsync(server, 20, 40);
        var first = (await server.Client.GetAsync("/v1/numbers?limit=10")).Expect(200).Json;
        // Before the cursor and behind it; the number that the cursor names goes too.
        await PutAsync(server, 0, 5);
        (await server.Client.DeleteAsync($"/v1/numbers/{Numbers(29, 1)[0]}")).Expect(200);
        (await server.Client.DeleteAsync($"/v1/numbers/{Numbers(35, 1)[0]}")).Expect(200);
        await PutAsync(server, 70, 2);
        var rest = await ReadAsync(server, $"/v1/numbers?limit=10&cursor={first["next"]}");
        Assert.Equal([.. Numbers(30, 5), .. Numbers(36, 24), .. Numbers(70, 2)], rest);
    }

    [Fact]
    public async Task A_list_goes_on_where_its_zone_is_gone()
    {
        var zones = new[] { "2.3.nrenum.net", "3.3.nrenum.net", "4.3.nrenum.net" }.Select(apex => ApiServer.France with { Apex = EnumDns.Protocol.Names.DomainName.Parse(apex), CountryCode = null, TrunkPrefix = null });
        await using var server = await ApiServer.StartAsync(null, null, [.. zones]);
        foreach (var number in (string[])["+321", "+322", "+331", "+332", "+341"])
            (await server.Client.PutAsync($"/v1/numbers/{number}", """{"hole":true}""")).Expect(201);
        var first = (await server.Client.GetAsync("/v1/numbers?limit=3")).Json;
        (await server.Client.DeleteAsync("/v1/zones/3.3.nrenum.net?objects=delete")).Expect(200);
        Assert.Equal(["+341"], await ReadAsync(server, $"/v1/numbers?cursor={first["next"]}"));
    }

    [Theory]
    [InlineData("prefix=%2B3342668730", 10)]
    [InlineData("prefix=%2B33426687300", 1)]
    [InlineData("prefix=+33426687300", 1)]
    [InlineData("prefix=04266873&zone=3.3.nrenum.net", 20)]
    [InlineData("prefix=%2B44", 0)]
    [InlineData("service=sip", 21)]
    [InlineData("service=SIP", 21)]
    [InlineData("service=email", 1)]
    [InlineData("service=email:mailto", 1)]
    [InlineData("service=mail", 0)]
    [InlineData("text=ROOM%207", 1)]
    [InlineData("text=u15@example.net", 1)]
    [InlineData("text=nobody", 0)]
    [InlineData("service=sip&text=special&zone=3.3.nrenum.net", 1)]
    public async Task Filters_let_through_what_they_say(string query, int count)
    {
        await using var server = await ApiServer.StartAsync();
        await PutAsync(server, 0, 20);
        (await server.Client.PutAsync("/v1/numbers/+33199000001", """{"endpoints":[{"service":"email:mailto","uri":"mailto:a@example.net"},{"service":"sip","uri":"sip:special@example.net"}],"note":"Room 7"}""")).Expect(201);
        Assert.Equal(count, (await server.Client.GetAsync($"/v1/numbers?{query}")).Expect(200).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_page_looks_at_a_bounded_number_of_objects()
    {
        var store = new MemoryStore();
        await using var server = await ApiServer.StartAsync(store);
        using (var write = store.Begin())
        {
            for (var i = 0; i < 100_001; i++)
                write.Put(ApiServer.France.Apex, new Number { Digits = E164Number.Parse($"+331990{i:D6}"), HoleText = "a", Note = i == 100_000 ? "needle" : null }, 1);
            write.Commit();
        }

        var first = (await server.Client.GetAsync("/v1/numbers?text=needle")).Expect(200).Json;
        Assert.Empty(first["items"]!.AsArray());
        Assert.Equal(["+331990100000"], await ReadAsync(server, $"/v1/numbers?text=needle&cursor={first["next"]}"));
    }

    [Theory]
    [InlineData("limit=0", "limit", "parameter")]
    [InlineData("limit=1001", "limit", "parameter")]
    [InlineData("limit=ten", "limit", "parameter")]
    [InlineData("cursor=!!", "cursor", "cursor")]
    [InlineData("cursor=AAAA", "cursor", "cursor")]
    [InlineData("cursor=YmxvY2sKMy4zLm5yZW51bS5uZXQuCiszMzE", "cursor", "cursor")]
    [InlineData("cursor=bnVtYmVyCjMuMy5ucmVudW0ubmV0LgozMzE", "cursor", "cursor")]
    [InlineData("prefix=x", "prefix", "number-syntax")]
    [InlineData("colour=red", "colour", "parameter")]
    [InlineData("limit=1&limit=2", "limit", "parameter")]
    [InlineData("type=A", "type", "parameter")]
    public async Task A_parameter_that_is_none_is_refused(string query, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.GetAsync($"/v1/numbers?{query}")).ExpectProblem(400, "bad-request");
        Assert.Equal([(field, rule)], reply.Fields.Zip(reply.Rules));
    }

    [Fact]
    public async Task A_zone_that_there_is_not_has_no_list()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.GetAsync("/v1/numbers?zone=example.org")).ExpectProblem(404, "not-found");
    }

    private static async Task PutAsync(ApiServer server, int from, int count)
    {
        for (var i = from; i < from + count; i++)
            (await server.Client.PutAsync($"/v1/numbers/{Numbers(i, 1)[0]}", $$"""{"endpoints":[{"service":"sip","uri":"sip:u{{i}}@example.net"}]}""")).Expect(201);
    }

    private static string[] Numbers(int from, int count) => [.. Enumerable.Range(from, count).Select(i => $"+334266873{i:D2}")];

    private static async Task<IReadOnlyList<string>> ReadAsync(ApiServer server, string path)
    {
        var numbers = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = (await server.Client.GetAsync(next.Length == 0 ? path : $"{path}&cursor={next}")).Expect(200).Json;
            numbers.AddRange(page["items"]!.AsArray().Select(item => (string)item!["number"]!));
            next = (string?)page["next"];
            if (next is not null && path.Contains("cursor=", StringComparison.Ordinal))
                path = path[..path.IndexOf("&cursor=", StringComparison.Ordinal)];
        }

        return numbers;
    }
}
