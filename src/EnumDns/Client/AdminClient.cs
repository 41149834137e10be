using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace EnumDns.Client;

/// <summary>Speaks to the admin API of one server.</summary>
internal sealed class AdminClient : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReplyTimeout = TimeSpan.FromSeconds(100);
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");
    private static readonly MediaTypeHeaderValue PatchType = new("application/merge-patch+json");

    private readonly Uri _server;
    private readonly HttpClient _http;

    /// <summary>A client of a server.</summary>
    /// <param name="server">Its address: <c>http://127.0.0.1:5380</c>; may have a path.</param>
    /// <param name="token">The token that is shown to it, or null for none.</param>
    public AdminClient(Uri server, string? token)
    {
        _server = server;
        _http = new HttpClient(new SocketsHttpHandler
        {
            // A token is for the server that it was given to.
            AllowAutoRedirect = false,
            ConnectTimeout = ConnectTimeout,
            UseProxy = !server.IsLoopback,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (token is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request and reads the whole answer.</summary>
    public async Task<AdminReply> SendAsync(AdminRequest request, CancellationToken cancellation)
    {
        using var message = Create(request.Method, request.Path);
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.ToJsonString())) { Headers = { ContentType = request.Method == HttpMethod.Patch ? PatchType : JsonType } };
        if (request.IfVersion is { } version)
            message.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        if (request.IfAbsent)
            message.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Any);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(ReplyTimeout);
        return await ReachAsync(
            async () =>
            {
                using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, patience.Token);
                return ProblemReader.Read(response.StatusCode, await response.Content.ReadAsStringAsync(patience.Token));
            },
            cancellation);
    }

    /// <summary>Copies a response that is no JSON: an exported zone.</summary>
    public async Task<AdminReply> CopyAsync(string path, Stream output, CancellationToken cancellation)
    {
        using var message = Create(HttpMethod.Get, path);
        return await ReachAsync(
            async () =>
            {
                using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (!response.IsSuccessStatusCode)
                    return ProblemReader.Read(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
                await response.Content.CopyToAsync(output, cancellation);
                return new AdminReply(AdminOutcome.Done, null, "", []);
            },
            cancellation);
    }

    /// <summary>Sends a master file and follows the import.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="file">The file, from where it stands to its end.</param>
    /// <param name="progress">Called with each report.</param>
    /// <param name="cancellation">Gives up; the server then imports nothing.</param>
    public async Task<AdminReply> ImportAsync(string path, Stream file, Action<ImportProgress> progress, CancellationToken cancellation)
    {
        using var message = Create(HttpMethod.Put, path);
        message.Content = new StreamContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/dns") } };
        message.Headers.Accept.ParseAdd("application/x-ndjson");
        // RFC 9110 section 10.1.1: a server that refuses the request says so before the file is on its way.
        message.Headers.ExpectContinue = true;
        return await ReachAsync(
            async () =>
            {
                using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (!response.IsSuccessStatusCode)
                    return ProblemReader.Read(response.StatusCode, await response.Content.ReadAsStringAsync(cancellation));
                using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
                return await ImportReports.FollowAsync(lines, progress, cancellation);
            },
            cancellation);
    }

    private HttpRequestMessage Create(HttpMethod method, string path) => new(method, new Uri(_server.AbsoluteUri.TrimEnd('/') + path));

    private async Task<AdminReply> ReachAsync(Func<Task<AdminReply>> send, CancellationToken cancellation)
    {
        try
        {
            return await send();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return AdminReply.Failure(AdminOutcome.Unavailable, $"{_server} does not answer");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return AdminReply.Failure(AdminOutcome.Unavailable, Explain(exception));
        }
    }

    private string Explain(Exception exception) => exception switch
    {
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
            $"no server answers at {_server}: start it with `enumdns serve`, or name another one with --server",
        HttpRequestException { InnerException: { } inner } => $"cannot reach {_server}: {inner.Message}",
        _ => $"cannot reach {_server}: {exception.Message}",
    };
}
