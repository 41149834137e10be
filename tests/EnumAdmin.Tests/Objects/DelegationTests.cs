using EnumAdmin.Tests.Server;

namespace EnumAdmin.Tests.Objects;

public sealed class DelegationTests
{
    private const string Path = "/v1/delegations/+334266874";

    private const string Body = """
        {"nameServers":[{"host":"ns1.4.7.8.6.6.2.4.3.3.nrenum.net","addresses":["192.0.2.1","2001:db8::1"]},{"host":"ns2.example.org"}],
         "ds":[{"keyTag":12345,"algorithm":13,"digestType":2,"digest":"49fd46e6c4b45c55d4ac69cbd3cd34ac1afe51de12b8e6bdd1f9d4ad6f1f0d43"}],"note":"university"}
        """;

    [Fact]
    public async Task A_delegation_has_name_servers_glue_and_DS()
    {
        await using var server = await ApiServer.StartAsync();
        var put = (await server.Client.PutAsync(Path, Body)).Expect(201);
        Assert.Equal("4.7.8.6.6.2.4.3.3.nrenum.net", (string)put.Json["domain"]!);
        Assert.Equal(5, put.Json["records"]!.AsArray().Count);
        Assert.Equal(["192.0.2.1", "2001:db8::1"], put.Json["nameServers"]![0]!["addresses"]!.AsArray().Select(address => (string)address!));
        Assert.Equal("49FD46E6C4B45C55D4AC69CBD3CD34AC1AFE51DE12B8E6BDD1F9D4AD6F1F0D43", (string)put.Json["ds"]![0]!["digest"]!);
        (await server.Client.PutAsync(Path, (await server.Client.GetAsync(Path)).Json)).Expect(200);
    }

    [Theory]
    [InlineData("""{"nameServers":[{"host":"ns1..example.net"}]}""", "nameServers[0].host", "name-syntax")]
    [InlineData("""{"nameServers":[{"addresses":["192.0.2.1"]}]}""", "nameServers[0].host", "json-required")]
    [InlineData("""{"nameServers":[{"host":"ns1.example.net","addresses":["192.0.2"]}]}""", "nameServers[0].addresses[0]", "address-syntax")]
    [InlineData("""{"nameServers":[{"host":"ns1.example.net","addresses":[7]}]}""", "nameServers[0].addresses[0]", "json-type")]
    [InlineData("""{"nameServers":[{"host":"ns1.4.7.8.6.6.2.4.3.3.nrenum.net"},{"host":"ns2.example.org"}]}""", "nameServers[0].addresses", "glue-missing")]
    [InlineData("""{"nameServers":[]}""", "nameServers", "servers-missing")]
    [InlineData("""{"nameServers":[{"host":"ns1.example.net"}],"ds":[{"keyTag":70000,"algorithm":13,"digestType":2,"digest":""}]}""", "ds[0].keyTag", "json-type")]
    [InlineData("""{"nameServers":[{"host":"ns1.example.net"}],"ds":[{"keyTag":1,"algorithm":13,"digestType":2,"digest":"zz"}]}""", "ds[0].digest", "signer-digest")]
    public async Task A_delegation_that_breaks_a_rule_is_refused(string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync(Path, body)).ExpectProblem(422, "rejected");
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
    }

    [Fact]
    public async Task A_number_below_a_delegation_is_kept_and_warned_of()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync(Path, Body);
        var put = (await server.Client.PutAsync("/v1/numbers/+33426687400", """{"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""")).Expect(201);
        Assert.Contains("below-delegation", put.Json["warnings"]!.AsArray().Select(warning => (string)warning!["rule"]!));
    }
}
