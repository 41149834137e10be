using System.ComponentModel;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EnumAdmin.Api;

/// <summary>Describes what types alone do not say: which members are the server's.</summary>
internal static class DescribeSchema
{
    /// <summary>Completes the schema of one type or member.</summary>
    public static Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.IsDefined(typeof(ReadOnlyAttribute), false) is true)
            schema.ReadOnly = true;
        // The API refuses members that it does not know.
        if (schema.Type is JsonSchemaType.Object && schema.Properties?.Count > 0)
            schema.AdditionalPropertiesAllowed = false;
        return Task.CompletedTask;
    }
}
