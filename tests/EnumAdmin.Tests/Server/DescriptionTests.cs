namespace EnumAdmin.Tests.Server;

public sealed class DescriptionTests
{
    [Fact]
    public async Task The_description_is_there()
    {
        await using var server = await ApiServer.StartAsync();
        var reply = (await server.Client.GetAsync("/openapi/v1.json")).Expect(200);
        Assert.StartsWith("3.1", (string)reply.Json["openapi"]!);
    }
}
