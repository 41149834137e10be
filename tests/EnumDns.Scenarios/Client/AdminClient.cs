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

    public AdminReply Put(string path, JsonNode body, string? ifMatch = null) => Send(HttpMethod.Put, path, body, ifMatch);

    public AdminReply Post(string path, JsonNode body) => Send(HttpMethod.Post, path, body);

    public AdminReply Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private AdminReply Send(HttpMethod method, string path, JsonNode? body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= File.ReadAllText(tokenFile).Trim());
        if (ifMatch is not null)
            request.Headers.Add("If-Match", ifMatch);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
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
