using EnumAdmin.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace EnumAdmin.Api;

/// <summary>The description of the API (OpenAPI 3.1), made from its routes and the types of its bodies.</summary>
internal static class Description
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/openapi/v1.json";

    /// <summary>Registers what makes it.</summary>
    public static void AddTo(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
    });

    /// <summary>Maps its path.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new AccessRequirement(Access.Open));
}
