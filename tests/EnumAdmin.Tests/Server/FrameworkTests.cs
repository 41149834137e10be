using System.Net.Sockets;
using System.Text;

namespace EnumAdmin.Tests.Server;

public sealed class FrameworkTests
{
    [Fact]
    public async Task Paths_and_methods_that_are_none_end_in_problems()
    {
        await using var server = await ApiServer.StartAsync();
        (await server.Client.GetAsync("/v1/nothing")).ExpectProblem(404, "not-found");
        (await server.Client.GetAsync("/nothing")).ExpectProblem(404, "not-found");
        (await server.Client.GetAsync("/v1/numbers/+33426687300/more")).ExpectProblem(404, "not-found");
        (await server.Client.PostAsync("/v1/numbers", "{}")).ExpectProblem(405, "method-not-allowed");
        var refused = (await server.Client.SendAsync(HttpMethod.Trace, "/v1/numbers", null)).ExpectProblem(405, "method-not-allowed");
        Assert.Contains("GET", (string)refused.Json["detail"]!);
    }

    [Fact]
    public async Task HEAD_is_GET_without_the_body()
    {
        await using var server = await ApiServer.StartAsync();
        var put = await server.Client.PutAsync("/v1/numbers/+33426687300", """{"hole":true}""");
        var head = (await server.Client.SendAsync(HttpMethod.Head, "/v1/numbers/+33426687300", null)).Expect(200);
        Assert.Equal(("", put.ETag), (head.Text, head.ETag));
        (await server.Client.SendAsync(HttpMethod.Head, "/v1/numbers/+33426687301", null)).Expect(404);
    }

    [Theory]
    [InlineData("GET /v1/numbers HTTP/1.1\r\nHost: a b\r\n\r\n", "400")]
    [InlineData("GET /v1/numbers HTTP/1.1\r\n\r\n", "400")]
    [InlineData("nonsense\r\n\r\n", "400")]
    [InlineData("GET http://localhost/healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "200")]
    [InlineData("GET /v1/../healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "200")]
    [InlineData("GET /healthz HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n", "421")]
    public async Task Raw_requests_are_answered_without_insides(string request, string status)
    {
        await using var server = await ApiServer.StartAsync();
        var reply = await SendAsync(server, Encoding.ASCII.GetBytes(request));
        Assert.StartsWith($"HTTP/1.1 {status}", reply);
        Assert.DoesNotContain("   at ", reply);
    }

    [Fact]
    public async Task Headers_have_a_limit()
    {
        await using var server = await ApiServer.StartAsync();
        var reply = await SendAsync(server, Encoding.ASCII.GetBytes($"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: {new string('a', 40_000)}\r\n\r\n"));
        Assert.StartsWith("HTTP/1.1 431", reply);
    }

    [Fact]
    public async Task Octets_at_random_never_end_the_server()
    {
        await using var server = await ApiServer.StartAsync();
        var random = new Random(7);
        for (var i = 0; i < 50; i++)
        {
            var octets = new byte[random.Next(1, 300)];
            random.NextBytes(octets);
            await SendAsync(server, [.. "PUT /v1/numbers/"u8, .. octets, .. "\r\n\r\n"u8]);
        }

        (await server.Client.GetAsync("/healthz")).Expect(200);
    }

    private static async Task<string> SendAsync(ApiServer server, byte[] request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Endpoint);
        var stream = socket.GetStream();
        await stream.WriteAsync(request);
        using var reply = new MemoryStream();
        try
        {
            await stream.CopyToAsync(reply);
        }
        catch (IOException)
        {
            // The server may end a connection that makes no sense at once.
        }

        return Encoding.Latin1.GetString(reply.ToArray());
    }
}
