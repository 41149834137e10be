using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EnumDns.Tests.Client;

/// <summary>An HTTP server on loopback that keeps what it is asked and answers what a test says, for what a real one hardly ever does.</summary>
internal sealed class FakeAdminServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<string> _requests = [];

    private FakeAdminServer(WebApplication application) => _application = application;

    /// <summary>Method, path and query of each request, its If headers and its body.</summary>
    public IReadOnlyList<string> Requests => _requests;

    /// <summary>The Authorization header of the last request.</summary>
    public string Authorization { get; private set; } = "";

    public string Url => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static Task<FakeAdminServer> StartAsync(int status, string body, string type = "application/json") => StartAsync(async (_, response) =>
    {
        response.StatusCode = status;
        response.ContentType = type;
        await response.WriteAsync(body);
    });

    public static async Task<FakeAdminServer> StartAsync(Func<HttpRequest, HttpResponse, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new FakeAdminServer(application);
        application.Run(async context =>
        {
            await server.KeepAsync(context.Request);
            await answer(context.Request, context.Response);
        });
        await application.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task KeepAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        string[] parts =
        [
            $"{request.Method} {request.Path.Value}{request.QueryString}",
            .. request.Headers.Where(header => header.Key.StartsWith("If-", StringComparison.Ordinal)).Select(header => $"{header.Key}: {header.Value}"),
            await reader.ReadToEndAsync(),
        ];
        _requests.Add(string.Join('\n', parts.Where(part => part.Length > 0)));
        Authorization = request.Headers.Authorization.ToString();
    }
}
