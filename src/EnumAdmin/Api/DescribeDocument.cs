using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EnumAdmin.Api;

/// <summary>Describes the API as a whole.</summary>
internal static class DescribeDocument
{
    /// <summary>The name of the security scheme.</summary>
    public const string TokenScheme = "token";

    private static readonly (string Tag, string Description)[] Tags =
    [
        ("numbers", "Exact numbers and where they lead to; holes, which exist and answer nothing."),
        ("blocks", "All numbers that begin with a prefix, apart from those that have objects of their own."),
        ("delegations", "Prefixes whose numbers an institution keeps on servers of its own."),
        ("records", "Any other RRset of a zone."),
        ("zones", "Zones, their SOA values and name servers; master files in and out."),
        ("changes", "Several changes at once, and who changed what."),
        ("dial", "What a client finds that dials a number."),
        ("tokens", "Who may use the API."),
        ("server", "Supervision, and pages for people."),
    ];

    /// <summary>Completes the document.</summary>
    public static Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "EnumDns admin API",
            Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3) ?? "",
            Description = "Telephone numbers and what they lead to in DNS. Whoever is answered with success finds the change in DNS, at once and after a crash.",
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.ExternalDocs = new OpenApiExternalDocs { Description = "The manual", Url = new Uri("/docs", UriKind.Relative) };
        document.Tags = new HashSet<OpenApiTag>(Tags.Select(tag => new OpenApiTag { Name = tag.Tag, Description = tag.Description }));
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[TokenScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A token of the registry (RFC 6750): `Authorization: Bearer enumdns_...`. Read-only tokens may GET.",
        };
        return Task.CompletedTask;
    }
}
