using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace EnumAdmin.Api;

/// <summary>The description of the API (OpenAPI 3.1), made from its routes and the types of its bodies.</summary>
internal static class Description
{
    private const string Document = "v1";

    /// <summary>Registers what makes it.</summary>
    public static void AddTo(IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = _ => true;
        options.CreateSchemaReferenceId = type => SchemaNames.Of(type, OpenApiOptions.CreateDefaultSchemaReferenceId(type));
        options.AddSchemaTransformer(DescribeSchema.TransformAsync);
        options.AddOperationTransformer(DescribeOperation.TransformAsync);
        options.AddDocumentTransformer(DescribeDocument.TransformAsync);
    });

    /// <summary>Makes it, once: it is large, and the routes do not change.</summary>
    /// <param name="services">The services of the server.</param>
    public static Lazy<Task<string>> Make(IServiceProvider services) => new(async () =>
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Document).GetOpenApiDocumentAsync();
        return await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
    });
}
