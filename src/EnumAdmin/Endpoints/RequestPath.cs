using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace EnumAdmin.Endpoints;

/// <summary>The segments of a request's path, each unescaped once and by itself, so that a segment may hold a slash (as %2F).</summary>
internal static class RequestPath
{
    /// <summary>One segment.</summary>
    /// <param name="context">The request; its path has the segment.</param>
    /// <param name="index">From 0, the first one.</param>
    public static string Segment(HttpContext context, int index)
    {
        var decoded = Split(context.Request.Path.Value ?? "");
        var raw = Split(RawPath(context));
        // The server takes dots out of a path; then the segments do not correspond, and its own decoding has to do.
        return raw.Length == decoded.Length ? Uri.UnescapeDataString(raw[index]) : decoded[index];
    }

    private static string[] Split(string path) => path.Split('/')[1..];

    private static string RawPath(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        // RFC 9112 section 3.2.2: the absolute form begins with the scheme.
        if (!target.StartsWith('/'))
            target = Uri.TryCreate(target, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/";
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? target : target[..query];
    }
}
