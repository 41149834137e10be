using EnumAdmin.Contracts;
using EnumAdmin.Problems;
using EnumDns.Registry.Updates;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Endpoints;

/// <summary>Says whether the server lives, and whether it serves zones.</summary>
/// <param name="registry">The registry.</param>
/// <param name="isReady">Whether the registry's zones are served.</param>
internal sealed class HealthEndpoints(NumberRegistry registry, Func<bool> isReady)
{
    /// <summary>GET /healthz: whoever is answered knows that the process lives.</summary>
    public static Task<Reply> LiveAsync(HttpContext context) =>
        Task.FromResult<Reply>(new Reply.Json(StatusCodes.Status200OK, new HealthBody { Status = "alive", Zones = null }));

    /// <summary>GET /readyz: 503 until zones are served.</summary>
    public Task<Reply> ReadyAsync(HttpContext context) => Task.FromResult<Reply>(isReady()
        ? new Reply.Json(StatusCodes.Status200OK, new HealthBody { Status = "ready", Zones = registry.Directory.Zones.Count })
        : new Reply.Refused(new Problem(ProblemKinds.Unavailable, "no zones are served yet")));
}
