using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Security;

/// <summary>Headers that every response has, so that no browser does more with it than show it. No CORS: pages of others get nothing.</summary>
internal static class SecurityHeaders
{
    /// <summary>Sets them.</summary>
    public static void Set(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // What stands behind a token stays out of caches (RFC 9111 section 5.2.2.5).
        response.Headers.CacheControl = "no-store";
    }
}
