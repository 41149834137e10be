using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class PatchTests
{
    private const string Path = "/v1/numbers/+33426687300";
    private const string Body = """{"endpoints":[{"service":"sip","uri":"sip:a@example.net"},{"service":"h323","uri":"h323:a@example.net"}],"ttl":600,"note":"first"}""";

    [Fact]
    public async Task Members_replace_those_of_the_object_null_takes_one_away_and_lists_are_replaced_as_a_whole()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync(Path, Body);
        var patched = (await server.Client.PatchAsync(Path, """{"ttl":null,"endpoints":[{"service":"sip","uri":"sip:b@example.net"}]}""")).Expect(200).Json;
        Assert.Null(patched["ttl"]);
        Assert.Equal("first", (string)patched["note"]!);
        Assert.Single(patched["endpoints"]!.AsArray());
    }

    [Fact]
    public async Task A_patch_that_changes_nothing_moves_nothing()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync(Path, Body);
        Assert.Equal(put.Version, (await server.Client.PatchAsync(Path, """{"note":"first"}""")).Expect(200).Version);
        Assert.Equal(put.Version, (await server.Client.PatchAsync(Path, "{}")).Expect(200).Version);
    }

    [Fact]
    public async Task Patches_of_different_members_at_once_are_all_made()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync(Path, Body);
        var replies = await Task.WhenAll(
            server.Client.PatchAsync(Path, """{"note":"second"}"""),
            server.Client.PatchAsync(Path, """{"ttl":900}"""),
            server.Client.PatchAsync(Path, """{"endpoints":[{"service":"sip","uri":"sip:c@example.net"}]}"""));
        Assert.All(replies, reply => reply.Expect(200));
        var got = (await server.Client.GetAsync(Path)).Json;
        Assert.Equal(("second", 900u, 1), ((string)got["note"]!, (uint)got["ttl"]!, got["endpoints"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("[]", "", "json-type")]
    [InlineData("\"note\"", "", "json-type")]
    [InlineData("null", "", "json-type")]
    [InlineData("""{"note":"a","note":"b"}""", "note", "json-duplicate-member")]
    [InlineData("""{"endpoints":[{"service":"sip","service":"h323"}]}""", "endpoints[0].service", "json-duplicate-member")]
    [InlineData("""{"colour":"red"}""", "colour", "json-unknown-member")]
    [InlineData("""{"ttl":"long"}""", "ttl", "json-type")]
    [InlineData("""{"number":"+33426687301"}""", "number", "path-mismatch")]
    [InlineData("""{"note":"\ud800"}""", "note", "json-syntax")]
    [InlineData("""{"endpoints":null}""", "endpoints", "endpoints-missing")]
    public async Task A_patch_that_breaks_a_rule_is_refused(string patch, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync(Path, Body);
        var reply = (await server.Client.PatchAsync(Path, patch)).ExpectProblem(422, "rejected");
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
        Assert.Equal(put.Version, (await server.Client.GetAsync(Path)).Version);
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_changed_in_part()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.PatchAsync(Path, """{"note":"a"}""")).ExpectProblem(404, "not-found");
    }
}
