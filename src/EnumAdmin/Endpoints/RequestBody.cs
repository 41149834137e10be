using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EnumAdmin.Endpoints;

/// <summary>Bodies of requests. Their size is limited by the server.</summary>
internal static class RequestBody
{
    /// <summary>Media types of whole objects.</summary>
    public static IReadOnlyList<string> Json { get; } = [ApiJson.MediaType];

    /// <summary>Media types of changes to objects (RFC 7396).</summary>
    public static IReadOnlyList<string> MergePatch { get; } = ["application/merge-patch+json", ApiJson.MediaType];

    /// <summary>Media types of master files (RFC 4027).</summary>
    public static IReadOnlyList<string> MasterFile { get; } = ["text/dns", "text/plain", "application/octet-stream"];

    /// <summary>Checks that the body is of a type that is understood.</summary>
    /// <returns>What is wrong, or null.</returns>
    public static Problem? CheckType(HttpRequest request, IReadOnlyList<string> types)
    {
        var isKnown = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase);
        if (!isKnown)
            return new Problem(ProblemKinds.UnsupportedMediaType, $"the body is said to be {request.ContentType ?? "nothing"}; send the header Content-Type: {types[0]}");
        // RFC 8259 section 8.1: JSON between systems is UTF-8; a master file is octets.
        return type!.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !type.Charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            ? new Problem(ProblemKinds.UnsupportedMediaType, $"the body is said to be written in {type.Charset}; send UTF-8")
            : null;
    }

    /// <summary>Reads the body as JSON.</summary>
    /// <returns>The JSON, or what is wrong.</returns>
    public static async Task<(System.Text.Json.JsonElement Json, Problem? Problem)> ReadJsonAsync(HttpContext context, IReadOnlyList<string> types)
    {
        if (CheckType(context.Request, types) is { } unknown)
            return (default, unknown);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return JsonBody.TryParse(body.GetBuffer().AsMemory(0, (int)body.Length), out var json, out var problem) ? (json, null) : (default, problem);
    }
}
