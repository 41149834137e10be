using System.Diagnostics.CodeAnalysis;
using EnumAdmin.Endpoints;
using EnumAdmin.Security;
using Microsoft.AspNetCore.Http;

namespace EnumAdmin.Api;

/// <summary>One route: what it is called by, who answers, and what the description says of it. Stands among its endpoint's metadata.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Pattern">Path with its parameters in braces.</param>
/// <param name="Access">What its requests need.</param>
/// <param name="Answer">Answers a request.</param>
internal sealed record Route(string Method, [StringSyntax("Route")] string Pattern, Access Access, Func<HttpContext, Task<Reply>> Answer)
{
    /// <summary>The group in which the description shows it.</summary>
    public required string Tag { get; init; }

    /// <summary>What it does, in a few words.</summary>
    public required string Summary { get; init; }

    /// <summary>More about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Parameters of the query; others are refused.</summary>
    public IReadOnlyList<RouteParameter> Query { get; init; } = [];

    /// <summary>The type of the JSON that is sent to it; null for none.</summary>
    public Type? Request { get; init; }

    /// <summary>Media types of the body; the first one is shown as the usual one. None without a body.</summary>
    public IReadOnlyList<string> RequestTypes { get; init; } = [];

    /// <summary>An example of the body, as JSON or text.</summary>
    public string? RequestExample { get; init; }

    /// <summary>Successful responses.</summary>
    public required IReadOnlyList<RouteResponse> Responses { get; init; }

    /// <summary>Status codes of problems beside those that all routes share.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];

    /// <summary>Whether If-Match and If-None-Match mean something.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether the body is a master file, which may be larger than others.</summary>
    public bool TakesMasterFile { get; init; }
}
