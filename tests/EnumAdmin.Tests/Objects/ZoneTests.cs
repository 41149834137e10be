using EnumAdmin.Tests.Server;
using EnumDns.Protocol.Names;

namespace EnumAdmin.Tests.Objects;

public sealed class ZoneTests
{
    private const string Body = """{"primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["ns1.example.net","ns2.example.org"]}""";
    private const string Number = """{"endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""";

    [Fact]
    public async Task A_zone_is_created_with_defaults_changed_and_deleted()
    {
        await using var server = await ApiServer.StartAsync();
        var put = (await server.Client.PutAsync("/v1/zones/2.6.2.nrenum.net", Body)).Expect(201);
        Assert.Equal("+262", (string)put.Json["prefix"]!);
        Assert.Equal(3600u, (uint)put.Json["refresh"]!);
        Assert.Equal("counter", (string)put.Json["serialScheme"]!);
        Assert.Contains("SOA ns1.example.net. hostmaster.example.net.", (string)put.Json["records"]![0]!);

        var patched = (await server.Client.PatchAsync("/v1/zones/2.6.2.nrenum.net", """{"serialScheme":"date","countryCode":"262","trunkPrefix":"0","note":"Réunion"}""")).Expect(200);
        Assert.Equal("+262", (string)patched.Json["countryCode"]!);
        Assert.Equal("date", (string)(await server.Client.GetAsync("/v1/zones/2.6.2.NRENUM.net")).Expect(200).Json["serialScheme"]!);
        Assert.Equal(["2.6.2.nrenum.net", "3.3.nrenum.net"], (await server.Client.GetAsync("/v1/zones")).Json["items"]!.AsArray().Select(zone => (string)zone!["apex"]!).Order(StringComparer.Ordinal));

        Assert.Null((await server.Client.DeleteAsync("/v1/zones/2.6.2.nrenum.net")).Expect(200).Json["serial"]);
        (await server.Client.GetAsync("/v1/zones/2.6.2.nrenum.net")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_zone_that_is_not_empty_is_deleted_only_with_what_is_in_it()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync("/v1/numbers/+33426687300", Number);
        Assert.Equal(["not-empty"], (await server.Client.DeleteAsync("/v1/zones/3.3.nrenum.net")).ExpectProblem(409, "conflict").Rules);
        (await server.Client.DeleteAsync("/v1/zones/3.3.nrenum.net?objects=yes")).ExpectProblem(400, "bad-request");
        (await server.Client.DeleteAsync("/v1/zones/3.3.nrenum.net?objects=delete")).Expect(200);
        (await server.Client.GetAsync("/v1/numbers/+33426687300")).Expect(404);
    }

    [Fact]
    public async Task A_zone_inside_another_takes_over_its_numbers()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync("/v1/numbers/+33426687300", Number);
        (await server.Client.PutAsync("/v1/zones/6.2.4.3.3.nrenum.net", Body)).Expect(201);
        Assert.Equal("6.2.4.3.3.nrenum.net", (string)(await server.Client.GetAsync("/v1/numbers/+33426687300")).Expect(200).Json["zone"]!);
        // The zone above still says how national numbers are read.
        Assert.Equal("6.2.4.3.3.nrenum.net", (string)(await server.Client.GetAsync("/v1/numbers/0426687300?zone=3.3.nrenum.net")).Expect(200).Json["zone"]!);
    }

    [Fact]
    public async Task A_number_that_two_trees_can_hold_needs_a_zone()
    {
        var other = ApiServer.France with { Apex = DomainName.Parse("3.3.e164.example") };
        await using var server = await ApiServer.StartAsync(null, null, ApiServer.France, other);
        Assert.Equal(["zone-needed"], (await server.Client.PutAsync("/v1/numbers/+33426687300", Number)).ExpectProblem(400, "bad-request").Rules);
        (await server.Client.PutAsync("/v1/numbers/+33426687300?zone=3.3.e164.example", Number)).Expect(201);
        Assert.Equal("3.3.e164.example", (string)(await server.Client.GetAsync("/v1/numbers/0.0.3.7.8.6.6.2.4.3.3.e164.example")).Expect(200).Json["zone"]!);
        (await server.Client.GetAsync("/v1/numbers/0.0.3.7.8.6.6.2.4.3.3.nrenum.net")).Expect(404);
    }

    [Fact]
    public async Task A_zone_for_names_gets_no_number_unasked()
    {
        var names = ApiServer.France with { Apex = DomainName.Parse("example.net"), CountryCode = null, TrunkPrefix = null };
        await using var server = await ApiServer.StartAsync(null, null, ApiServer.France, names);
        Assert.Equal("3.3.nrenum.net", (string)(await server.Client.PutAsync("/v1/numbers/+33426687300", Number)).Expect(201).Json["zone"]!);
        Assert.Equal(["outside-zone"], (await server.Client.PutAsync("/v1/numbers/+15550100", Number)).ExpectProblem(422, "rejected").Rules);
        Assert.Equal("example.net", (string)(await server.Client.PutAsync("/v1/numbers/+15550100?zone=example.net", Number)).Expect(201).Json["zone"]!);
    }

    [Fact]
    public async Task The_root_of_a_tree_gets_the_numbers_that_no_zone_below_it_has()
    {
        var root = ApiServer.France with { Apex = DomainName.Parse("nrenum.net"), CountryCode = null, TrunkPrefix = null };
        await using var server = await ApiServer.StartAsync(null, null, root, ApiServer.France);
        Assert.Equal("nrenum.net", (string)(await server.Client.PutAsync("/v1/numbers/+15550100", Number)).Expect(201).Json["zone"]!);
        Assert.Equal("3.3.nrenum.net", (string)(await server.Client.PutAsync("/v1/numbers/+33426687300", Number)).Expect(201).Json["zone"]!);
    }

    [Fact]
    public async Task A_body_may_name_the_zone_too_but_no_other_one()
    {
        var other = ApiServer.France with { Apex = DomainName.Parse("3.3.e164.example") };
        await using var server = await ApiServer.StartAsync(null, null, ApiServer.France, other);
        (await server.Client.PutAsync("/v1/numbers/+33426687300", """{"zone":"3.3.e164.example","endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""")).Expect(201);
        var reply = await server.Client.PutAsync("/v1/numbers/+33426687300?zone=3.3.nrenum.net", """{"zone":"3.3.e164.example","endpoints":[{"service":"sip","uri":"sip:a@example.net"}]}""");
        Assert.Equal(["zone: path-mismatch"], reply.ExpectProblem(422, "rejected").Fields.Zip(reply.Rules, (field, rule) => $"{field}: {rule}"));
    }

    [Theory]
    [InlineData("""{"mailbox":"hostmaster.example.net","nameServers":["ns1.example.net"]}""", "primaryServer", "json-required")]
    [InlineData("""{"primaryServer":"ns1.example.net","mailbox":"hostmaster@example.net","nameServers":["ns1.example.net"]}""", "mailbox", "zone-mailbox")]
    [InlineData("""{"primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":[]}""", "nameServers", "servers-missing")]
    [InlineData("""{"primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["a..b"]}""", "nameServers[0]", "name-syntax")]
    [InlineData("""{"primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["ns1.example.net"],"serialScheme":"random"}""", "serialScheme", "choice")]
    [InlineData("""{"primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["ns1.example.net"],"refresh":-1}""", "refresh", "json-type")]
    [InlineData("""{"primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["ns1.example.net"],"countryCode":"France"}""", "countryCode", "number-syntax")]
    [InlineData("""{"apex":"9.9.nrenum.net","primaryServer":"ns1.example.net","mailbox":"hostmaster.example.net","nameServers":["ns1.example.net"]}""", "apex", "path-mismatch")]
    public async Task A_zone_that_breaks_a_rule_is_refused(string body, string field, string rule)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.PutAsync("/v1/zones/2.6.2.nrenum.net", body)).ExpectProblem(422, "rejected");
        Assert.Contains((field, rule), reply.Fields.Zip(reply.Rules));
    }

    [Fact]
    public async Task The_status_compares_what_is_registered_with_what_is_served()
    {
        await using var server = await ApiServer.StartAsync();
        await server.Client.PutAsync("/v1/numbers/+33426687300", Number);
        var status = (await server.Client.GetAsync("/v1/zones/3.3.nrenum.net/status")).Expect(200).Json;
        Assert.Equal((uint)status["serial"]!, (uint)status["servedSerial"]!);
        Assert.Equal(1, (long)status["numbers"]!);
        Assert.Equal(2, (long)status["servedNames"]!);
        (await server.Client.GetAsync("/v1/zones/4.9.5.nrenum.net/status")).ExpectProblem(404, "not-found");
    }
}
