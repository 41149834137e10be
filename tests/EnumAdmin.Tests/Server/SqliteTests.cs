using EnumDns.Registry.Sqlite;

namespace EnumAdmin.Tests.Server;

public sealed class SqliteTests
{
    [Fact]
    public async Task What_was_changed_over_HTTP_is_there_after_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        await using (var server = await ApiServer.StartAsync(SqliteStore.Open(folder.FullName)))
        {
            for (var i = 0; i < 30; i++)
                (await server.Client.PutAsync($"/v1/numbers/+334266873{i:D2}", """{"endpoints":[{"service":"sip","uri":"sip:{number}@example.net"}]}""")).Expect(201);
            (await server.Client.PutAsync("/v1/blocks/+3342668731", """{"endpoints":[{"service":"sip","uri":"sip:{suffix}@example.net"}]}""")).Expect(201);
            (await server.Client.PutAsync("/v1/records/ns1.3.3.nrenum.net/A", """{"rdata":["192.0.2.1"]}""")).Expect(201);
            (await server.Client.DeleteAsync("/v1/numbers/+33426687300")).Expect(200);
        }

        await using (var server = await ApiServer.StartAsync(SqliteStore.Open(folder.FullName)))
        {
            var first = (await server.Client.GetAsync("/v1/numbers?limit=20")).Expect(200).Json;
            var second = (await server.Client.GetAsync($"/v1/numbers?limit=20&cursor={first["next"]}")).Expect(200).Json;
            Assert.Equal(29, first["items"]!.AsArray().Count + second["items"]!.AsArray().Count);
            Assert.Equal("sip:33426687301@example.net", (string)first["items"]![0]!["endpoints"]![0]!["resolved"]!);
            (await server.Client.GetAsync("/v1/blocks/+3342668731")).Expect(200);
            (await server.Client.GetAsync("/v1/records/ns1.3.3.nrenum.net/A")).Expect(200);
            Assert.Equal("deleted", (string)(await server.Client.GetAsync("/v1/changes?limit=1")).Json["items"]![0]!["objects"]![0]!["action"]!);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Many_clients_at_once_are_all_answered_and_all_changes_are_there()
    {
        var folder = Directory.CreateTempSubdirectory("enumdns-test-");
        await using (var server = await ApiServer.StartAsync(SqliteStore.Open(folder.FullName)))
        {
            var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => server.Client.PutAsync($"/v1/numbers/+33426687{i:D3}", """{"hole":true}""")));
            Assert.All(replies, reply => reply.Expect(201));
            Assert.Equal(200, (await server.Client.GetAsync("/v1/numbers?limit=1000")).Json["items"]!.AsArray().Count);
            Assert.Equal(200, replies.Select(reply => reply.Version).Distinct().Count());
        }

        folder.Delete(recursive: true);
    }
}
