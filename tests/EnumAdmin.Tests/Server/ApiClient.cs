using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace EnumAdmin.Tests.Server;

/// <summary>Speaks to the API as a script does.</summary>
/// <param name="server">Where it listens.</param>
/// <param name="token">The token that is shown; null for none.</param>
internal sealed class ApiClient(IPEndPoint server, string? token) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://{server}"), Timeout = TimeSpan.FromMinutes(2) };

    public Task<ApiReply> GetAsync(string path, params ReadOnlySpan<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiReply> DeleteAsync(string path, params ReadOnlySpan<(string Name, string Value)> headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    public Task<ApiReply> PutAsync(string path, JsonNode body, params ReadOnlySpan<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Put, path, Json(body.ToJsonString()), headers);

    public Task<ApiReply> PutAsync(string path, string body, params ReadOnlySpan<(string Name, string Value)> headers) => SendAsync(HttpMethod.Put, path, Json(body), headers);

    public Task<ApiReply> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, Json(body));

    public Task<ApiReply> PatchAsync(string path, string body, params ReadOnlySpan<(string Name, string Value)> headers) =>
        SendAsync(HttpMethod.Patch, path, Json(body, "application/merge-patch+json"), headers);

    public Task<ApiReply> SendAsync(HttpMethod method, string path, HttpContent? content, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var (name, value) in headers)
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return ReadAsync(request);
    }

    /// <summary>A body of JSON.</summary>
    public static HttpContent Json(string text, string mediaType = "application/json") => new StringContent(text, Encoding.UTF8, mediaType);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<ApiReply> ReadAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            return new ApiReply(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType, response.Headers);
        }
    }
}
