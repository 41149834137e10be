using System.Net;
using EnumAdmin.Problems;
using EnumAdmin.Telemetry;
using EnumDns.Registry.Keys;
using EnumDns.Registry.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EnumAdmin.Security;

/// <summary>Lets in who shows a valid token (RFC 6750), as far as a route needs one, and no more often than allowed.</summary>
/// <param name="tokens">Gives all tokens as they are now.</param>
/// <param name="requests">What each token may ask, and each address that needs none.</param>
/// <param name="failures">How often each address may fail.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where failures are logged.</param>
internal sealed class TokenGate(
    Func<IReadOnlyList<StoredToken>> tokens, RequestBudget requests, RequestBudget failures, TimeProvider time, ILogger logger)
{
    private const string Scheme = "Bearer ";
    private const string Challenge = "Bearer realm=\"enumdns\"";

    /// <summary>Checks a request; the caller is then among its features.</summary>
    /// <returns>Why it is refused, or null.</returns>
    public Problem? Check(HttpContext context)
    {
        var access = AccessOf(context);
        var address = context.Connection.RemoteIpAddress;
        int wait;
        if (access is Access.Open || access is Access.Local && IsLocal(context.Connection))
            return requests.TryTake($"address {AddressAccount.Of(address)}", out wait) ? null : TooMany("this address", wait);

        // RFC 6750 section 2.1: credentials = "Bearer" 1*SP b64token; the scheme's name in any case (RFC 9110 section 11.1).
        var header = context.Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } credentials || !credentials.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Refuse(context, Challenge, header.Count == 0 ? "no token" : "the Authorization header holds no bearer token");
        if (ApiToken.Find(tokens(), credentials[Scheme.Length..].Trim()) is not { } token)
            return Refuse(context, $"{Challenge}, error=\"invalid_token\"", "unknown token");
        if (ApiToken.HasExpired(token, time.GetUtcNow()))
            return Refuse(context, $"{Challenge}, error=\"invalid_token\", error_description=\"expired\"", $"token {token.Name} has expired");
        if (!requests.TryTake($"token {token.Name}", out wait))
            return TooMany($"token {token.Name}", wait);
        if (access is Access.Write && !token.CanWrite)
        {
            // RFC 6750 section 3.1: insufficient_scope goes with 403.
            context.Response.Headers.WWWAuthenticate = $"{Challenge}, error=\"insufficient_scope\"";
            return new Problem(ProblemKinds.ReadOnlyToken, $"token {token.Name} may only read");
        }

        context.Features.Set(new Caller(token.Name, address?.ToString() ?? "local"));
        return null;
    }

    // A path below /v1 that no route knows tells nobody without a token that it is none.
    private static Access AccessOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AccessRequirement>()?.Access
        ?? (context.Request.Path.StartsWithSegments("/v1") ? Access.Read : Access.Open);

    private static bool IsLocal(ConnectionInfo connection) =>
        connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local } && IPAddress.IsLoopback(remote) && IPAddress.IsLoopback(local);

    private static Problem TooMany(string who, int wait) =>
        new(ProblemKinds.TooManyRequests, $"{who} makes too many requests; wait {wait} s") { RetryAfter = wait };

    private Problem Refuse(HttpContext context, string challenge, string reason)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!failures.TryTake(AddressAccount.Of(address), out var wait))
            return new Problem(ProblemKinds.TooManyRequests, $"too many requests without a valid token; wait {wait} s") { RetryAfter = wait };
        logger.Refused(context.Request.Method, context.Request.Path, address, reason);
        // RFC 6750 section 3: whoever sends no token is told no error, only the scheme.
        context.Response.Headers.WWWAuthenticate = challenge;
        return new Problem(ProblemKinds.Unauthenticated, $"{reason}; send the header Authorization: Bearer TOKEN");
    }
}
