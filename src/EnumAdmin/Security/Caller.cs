using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Security;

/// <summary>Who makes a request: what the audit writes down.</summary>
/// <param name="Name">The name of the token.</param>
/// <param name="Address">The address that the request came from.</param>
internal sealed record Caller(string Name, string Address)
{
    /// <summary>The caller of a request that came through the gate.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The request did not come through the gate.");
}
