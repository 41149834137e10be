using Microsoft.OpenApi;

namespace EnumAdmin.Api;

/// <summary>Keeps each schema that has a name once, among the components of the document, and refers to it everywhere else.</summary>
/// <param name="document">The document.</param>
internal sealed class SchemaComponents(OpenApiDocument document)
{
    // Under this key the framework leaves the name of a type's schema.
    private const string NameKey = "x-schema-id";

    /// <summary>A reference to a schema that has a name; the schema itself, with references inside, where it has none.</summary>
    public IOpenApiSchema Place(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema whole)
            return schema;
        if (whole.Metadata?.TryGetValue(NameKey, out var value) is not true || value is not string { Length: > 0 } name)
            return PlaceInside(whole);
        Add(name, whole);
        return new OpenApiSchemaReference(name, document) { Description = whole.Description };
    }

    /// <summary>A reference to the schema of a partial change: the members of another schema, of which none is required.</summary>
    public IOpenApiSchema PlacePatch(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema whole || whole.Metadata?.TryGetValue(NameKey, out var value) is not true || value is not string { Length: > 0 } name)
            return schema;
        var patch = (OpenApiSchema)whole.CreateShallowCopy();
        patch.Required = null;
        patch.Description = $"Members of {name} that change; null takes one away. {whole.Description}";
        Add($"{name}Patch", patch);
        return new OpenApiSchemaReference($"{name}Patch", document);
    }

    private void Add(string name, OpenApiSchema schema)
    {
        if (document.Components?.Schemas?.ContainsKey(name) is not true)
            document.AddComponent(name, PlaceInside(schema));
    }

    private OpenApiSchema PlaceInside(OpenApiSchema schema)
    {
        if (schema.Properties is { } properties)
            schema.Properties = properties.ToDictionary(pair => pair.Key, pair => Place(pair.Value));
        if (schema.Items is { } items)
            schema.Items = Place(items);
        if (schema.OneOf is { } choices)
            schema.OneOf = [.. choices.Select(Place)];
        return schema;
    }
}
