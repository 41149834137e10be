using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Security;

/// <summary>Who makes a request: what the audit writes down.</summary>
/// <param name="Name">The name of the token.</param>
/// <param name="Address">The address that the request came from.</param>
internal sealed record Caller(string Name, string Address)
{
    /// <summary>Whether it is the server itself, to have done once what clients will ask. No request over the network makes it true.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Whether a request is a rehearsal.</summary>
    public static bool IsRehearsing(HttpContext context) => context.Features.Get<Caller>() is { IsRehearsal: true };

    /// <summary>The caller of a request that came through the gate.</summary>
    public static Caller Of(HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The request did not come through the gate.");
}
