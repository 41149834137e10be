using System.Text.Json.Nodes;

namespace EnumDns.Client;

/// <summary>A request to the admin API.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query, escaped: <c>/v1/numbers/%2B33426687300</c>.</param>
internal sealed record AdminRequest(HttpMethod Method, string Path)
{
    /// <summary>The body, or null for none.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>The version that the object must have now, or null for any.</summary>
    public long? IfVersion { get; init; }

    /// <summary>Whether the object must not be there yet.</summary>
    public bool IfAbsent { get; init; }

    /// <summary>A path of segments that are escaped here, and a query of those values that are not null.</summary>
    public static string Compose(IEnumerable<string> segments, IEnumerable<(string Name, string? Value)> query)
    {
        var path = "/" + string.Join('/', segments.Select(Uri.EscapeDataString));
        var values = query.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        return string.Join('?', [path, .. new[] { string.Join('&', values) }.Where(text => text.Length > 0)]);
    }
}
