using System.Net;
using EnumAdmin.Problems;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Security;

/// <summary>
/// Keeps out web pages whose name was made to point at this machine (DNS rebinding): requests that come over loopback must name
/// loopback, or a name that the operator allows, in their Host header (RFC 9110 section 7.2).
/// </summary>
/// <param name="allowed">More names, for a proxy on the same machine that passes them on.</param>
internal sealed class HostGate(IReadOnlyCollection<string> allowed)
{
    /// <summary>Checks a request.</summary>
    /// <returns>Why it is refused, or null.</returns>
    public Problem? Check(HttpContext context)
    {
        if (context.Connection.LocalIpAddress is { } local && !IPAddress.IsLoopback(local))
            return null;
        var host = context.Request.Host.Host;
        return IsLoopbackName(host) || allowed.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? null
            : new Problem(ProblemKinds.Misdirected, host.Length == 0 ? "the Host header is missing" : $"{host} is not a name of this machine; use localhost, or have the name allowed in the configuration");
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
