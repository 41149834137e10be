using System.Net.Http.Headers;
using System.Text;
using EnumDns.Peers.Servers;

namespace EnumDns.Peers.Measurements;

/// <summary>Our admin API over one connection that is kept.</summary>
internal sealed class NumberClient : IChanger
{
    private readonly HttpClient _http;

    /// <summary>A client of a running server.</summary>
    public NumberClient(EnumDnsServer server)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://{server.ApiEndpoint}/"), Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", server.Token);
    }

    /// <inheritdoc/>
    public void Change(string number, string uri)
    {
        var h323 = uri.Replace("sip:", "h323:", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"v1/numbers/{number}")
        {
            Content = new StringContent($$"""{"endpoints":[{"service":"sip","uri":"{{uri}}"},{"service":"h323","uri":"{{h323}}"}]}""", Encoding.UTF8, "application/json"),
        };
        using var reply = _http.Send(request);
        if (!reply.IsSuccessStatusCode)
            throw new InvalidOperationException($"{number}: {reply.StatusCode} {reply.Content.ReadAsStringAsync().Result}");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
