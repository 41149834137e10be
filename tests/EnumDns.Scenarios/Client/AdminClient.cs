using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnumDns.Scenarios.Client;

/// <summary>Speaks to the admin API as an administrator's script does; for any number of threads.</summary>
/// <param name="server">Where the API answers.</param>
/// <param name="tokenFile">The file with the token, read when it is first needed.</param>
internal sealed class AdminClient(IPEndPoint server, string tokenFile) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://{server}"), Timeout = TimeSpan.FromMinutes(5) };
    private string? _token;

    /// <summary>Whether the server says that it is ready.</summary>
    public bool IsReady()
    {
        try
        {
            using var reply = _http.Send(new HttpRequestMessage(HttpMethod.Get, "/readyz"));
            return reply.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet.
            return false;
        }
    }

    public AdminReply Get(string path) => Send(HttpMethod.Get, path, null);

    public AdminReply Put(string path, JsonNode body) => Send(HttpMethod.Put, path, ContentOf(body));

    public AdminReply PutFile(string path, string text) => Send(HttpMethod.Put, path, new StringContent(text, Encoding.UTF8, "text/dns"));

    public AdminReply Post(string path, JsonNode body) => Send(HttpMethod.Post, path, ContentOf(body));

    public AdminReply Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static StringContent ContentOf(JsonNode body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private AdminReply Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= File.ReadAllText(tokenFile).Trim());
        using var response = _http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        return new AdminReply(response.StatusCode, ParseOrNull(text), text, response.Headers.ETag?.Tag);
    }

    private static JsonNode? ParseOrNull(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
