using System.Globalization;
using System.Text.Json.Nodes;
using EnumAdmin.Problems;
using EnumAdmin.Security;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.OpenApi;

namespace EnumAdmin.Api;

/// <summary>Describes one route: parameters, body, responses and problems.</summary>
internal static class DescribeOperation
{
    private const string ProblemMediaType = "application/problem+json";
    private const string JsonMediaType = "application/json";

    /// <summary>Fills an operation from the route among the metadata of its endpoint.</summary>
    public static async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Route>().FirstOrDefault() is not { } route)
            return;
        operation.OperationId = IdOf(route);
        operation.Summary = route.Summary;
        operation.Description = route.Description.Length > 0 ? route.Description : null;
        operation.Tags = new HashSet<OpenApiTagReference> { new(route.Tag, context.Document) };
        operation.Parameters = [.. ParametersOf(route)];
        if (route.Access is not Access.Open)
            operation.Security = [.. SecurityOf(route, context.Document)];
        if (route.RequestTypes.Count > 0)
            operation.RequestBody = await BodyOf(route, context, cancellation);
        operation.Responses = [];
        foreach (var response in route.Responses)
            operation.Responses[Key(response.Status)] = await ResponseOf(route, response, context, cancellation);
        var problem = new SchemaComponents(context.Document!).Place(await context.GetOrCreateSchemaAsync(typeof(ProblemBody), null, cancellation));
        foreach (var status in ProblemsOf(route))
            operation.Responses[Key(status)] = Place(context.Document!, status, problem);
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);

    // get numbers, get numbers number: the method and the words of the path.
    private static string IdOf(Route route)
    {
        var words = route.Pattern.Split(['/', '{', '}', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => word != "v1").DefaultIfEmpty("root");
        return route.Method.ToLowerInvariant() + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static IEnumerable<IOpenApiParameter> ParametersOf(Route route)
    {
        foreach (var part in RoutePatternFactory.Parse(route.Pattern).Parameters)
            yield return Parameter(RouteParameters.PartOf(route.Tag, part.Name), ParameterLocation.Path);
        foreach (var parameter in route.Query)
            yield return Parameter(parameter, ParameterLocation.Query);
        if (!route.IsConditional)
            yield break;
        if (route.Method is not "GET")
            yield return Parameter(new RouteParameter("If-Match", "Do it only if the object has this entity tag; `*` if it exists.", "\"7\""), ParameterLocation.Header);
        yield return Parameter(
            new RouteParameter("If-None-Match", route.Method is "GET" ? "Send it only if it has another entity tag." : "Do it only if the object has another entity tag; `*` if it does not exist.", "\"7\""), ParameterLocation.Header);
    }

    private static OpenApiParameter Parameter(RouteParameter parameter, ParameterLocation location) => new()
    {
        Name = parameter.Name,
        In = location,
        Required = location is ParameterLocation.Path,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Type switch { "integer" => JsonSchemaType.Integer, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
            Minimum = parameter.Least?.ToString(CultureInfo.InvariantCulture),
            Maximum = parameter.Most?.ToString(CultureInfo.InvariantCulture),
        },
        Example = parameter.Type is "string" ? JsonValue.Create(parameter.Example) : JsonNode.Parse(parameter.Example),
    };

    private static IEnumerable<OpenApiSecurityRequirement> SecurityOf(Route route, OpenApiDocument? document)
    {
        if (route.Access is Access.Local)
            yield return new OpenApiSecurityRequirement();
        yield return new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(DescribeDocument.TokenScheme, document)] = [] };
    }

    private static async Task<OpenApiRequestBody> BodyOf(Route route, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var components = new SchemaComponents(context.Document!);
        IOpenApiSchema schema = new OpenApiSchema { Type = JsonSchemaType.String };
        if (route.Request is { } type)
        {
            var whole = await context.GetOrCreateSchemaAsync(type, null, cancellation);
            // Members that a patch leaves out stay as they are.
            schema = route.Method is "PATCH" ? components.PlacePatch(whole) : components.Place(whole);
        }

        var example = route.Request is null ? JsonValue.Create(route.RequestExample) : JsonNode.Parse(route.RequestExample!);
        return new OpenApiRequestBody
        {
            Required = true,
            Content = route.RequestTypes.ToDictionary(media => media, OpenApiMediaType (_) => new OpenApiMediaType { Schema = schema, Example = example?.DeepClone() }),
        };
    }

    private static async Task<OpenApiResponse> ResponseOf(Route route, RouteResponse response, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var described = new OpenApiResponse { Description = response.Description };
        if (response.Body is { } body)
            described.Content = new Dictionary<string, OpenApiMediaType>
            {
                [JsonMediaType] = new OpenApiMediaType { Schema = new SchemaComponents(context.Document!).Place(await context.GetOrCreateSchemaAsync(body, null, cancellation)) },
            };
        else if (response.MediaType != JsonMediaType)
            described.Content = new Dictionary<string, OpenApiMediaType> { [response.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } } };
        if (route.IsConditional && !route.TakesMasterFile && route.Method is not "DELETE")
            described.Headers = new Dictionary<string, IOpenApiHeader> { ["ETag"] = Header("The version in quotes.") };
        if (response.Status == 201 && !route.TakesMasterFile)
            (described.Headers ??= new Dictionary<string, IOpenApiHeader>())["Location"] = Header("The path of what was created.");
        return described;
    }

    private static OpenApiHeader Header(string description) => new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static IEnumerable<int> ProblemsOf(Route route)
    {
        List<int> problems = [400, 421, 429, .. route.Problems];
        if (route.Access is not Access.Open)
            problems.Add(401);
        if (route.Access is Access.Write)
            problems.Add(403);
        if (route.RequestTypes.Count > 0)
            problems.AddRange([408, 413, 415]);
        if (route.Access is not Access.Open || route.Pattern is "/readyz")
            problems.AddRange([500, 503]);
        return problems.Distinct().Order();
    }

    private static OpenApiResponseReference Place(OpenApiDocument document, int status, IOpenApiSchema schema)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Problem{status}");
        if (document.Components?.Responses?.ContainsKey(name) is not true)
            document.AddComponent(name, ProblemOf(status, schema));
        return new OpenApiResponseReference(name, document);
    }

    private static OpenApiResponse ProblemOf(int status, IOpenApiSchema schema)
    {
        var kinds = ProblemKinds.All.Where(kind => kind.Status == status).ToList();
        var response = new OpenApiResponse
        {
            Description = string.Join(" ", kinds.Select(kind => $"{kind.Title}: {kind.Meaning}")),
            Content = new Dictionary<string, OpenApiMediaType> { [ProblemMediaType] = new OpenApiMediaType { Schema = schema, Example = ExampleOf(kinds[0]) } },
        };
        if (status == 429)
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = Header("Seconds to wait.") };
        if (status is 401 or 403)
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["WWW-Authenticate"] = Header("The scheme, Bearer, and what is wrong with the token (RFC 6750).") };
        return response;
    }

    private static JsonObject ExampleOf(ProblemKind kind) => new()
    {
        ["type"] = kind.Type,
        ["title"] = kind.Title,
        ["status"] = kind.Status,
        ["detail"] = kind.Title,
        ["errors"] = new JsonArray(),
    };
}
