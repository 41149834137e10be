using System.Text.Json.Nodes;
using EnumAdmin.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EnumAdmin.Tests.Server;

public sealed class DescriptionTests
{
    [Fact]
    public async Task The_description_has_exactly_the_routes_that_are_registered()
    {
        await using var server = await ApiServer.StartAsync();
        var document = await DocumentAsync(server);
        Assert.StartsWith("3.1", (string)document["openapi"]!);
        var described = Operations(document).Select(operation => $"{operation.Method} {operation.Path}");
        var registered =
            from endpoint in server.Admin.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
            select $"{method} {endpoint.RoutePattern.RawText}";
        Assert.Equal(registered.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_says_what_it_takes_and_what_it_answers()
    {
        await using var server = await ApiServer.StartAsync();
        var document = await DocumentAsync(server);
        var routes = server.Admin.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetRequiredMetadata<Api.Route>()).ToList();
        foreach (var (method, path, operation) in Operations(document))
        {
            var route = routes.Single(route => route.Method == method && route.Pattern == path);
            Assert.NotEmpty((string)operation["summary"]!);
            Assert.Equal(route.RequestTypes.Count > 0, operation["requestBody"] is not null);
            Assert.All(operation["requestBody"]?["content"]?.AsObject() ?? [], media => Assert.True(media.Value!["schema"] is not null && media.Value["example"] is not null, $"{method} {path}"));
            Assert.Equal(path.Count(character => character == '{'), operation["parameters"]?.AsArray().Count(parameter => (string)parameter!["in"]! == "path") ?? 0);
            Assert.All(operation["parameters"]?.AsArray() ?? [], parameter => Assert.True(parameter!["description"] is not null && parameter["schema"] is not null && parameter["example"] is not null));
            Assert.All(route.Responses, response => Assert.NotNull(operation["responses"]!.AsObject()[$"{response.Status}"]));
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key == "400");
            Assert.Equal(path.StartsWith("/v1", StringComparison.Ordinal), operation["responses"]!["401"] is not null && operation["security"] is JsonArray { Count: 1 });
        }
    }

    [Fact]
    public async Task Every_reference_leads_somewhere_and_every_schema_is_described()
    {
        await using var server = await ApiServer.StartAsync();
        var document = await DocumentAsync(server);
        foreach (var reference in References(document).Distinct())
        {
            JsonNode? target = document;
            foreach (var part in reference.Split('/')[1..])
                target = target?[part];
            Assert.True(target is not null, reference);
        }

        foreach (var (name, schema) in document["components"]!["schemas"]!.AsObject())
        {
            foreach (var (member, value) in schema!["properties"]?.AsObject() ?? [])
                Assert.True(value!["description"] is not null || value["$ref"] is not null || value["oneOf"] is not null, $"{name}.{member} is not described");
        }
    }

    [Fact]
    public async Task Every_example_is_accepted()
    {
        await using var server = await ApiServer.StartAsync();
        foreach (var (method, path, operation) in Operations(await DocumentAsync(server)).Where(operation => operation.Operation["requestBody"] is not null))
        {
            var (mediaType, media) = operation["requestBody"]!["content"]!.AsObject().First();
            var target = path;
            foreach (var parameter in operation["parameters"]?.AsArray().Where(parameter => (string)parameter!["in"]! == "path") ?? [])
                target = target.Replace($"{{{parameter!["name"]}}}", Uri.EscapeDataString(parameter["example"]!.ToString()), StringComparison.Ordinal);
            var example = media!["example"]!;
            var body = ApiClient.Json(example is JsonValue text ? (string)text! : example.ToJsonString(), mediaType);
            var reply = await server.Client.SendAsync(new HttpMethod(method), target, body);
            Assert.True((int)reply.Status is 200 or 201, $"{method} {target}: {reply.Text}");
        }
    }

    [Fact]
    public async Task Responses_have_the_members_that_the_description_names()
    {
        await using var server = await ApiServer.StartAsync();
        var document = await DocumentAsync(server);
        await server.Client.PutAsync("/v1/numbers/+33426687300", RouteExamples.Number);
        foreach (var (path, schema) in ((string, string)[])[("/v1/numbers/+33426687300", "Number"), ("/v1/numbers", "NumberPage"), ("/v1/zones/3.3.nrenum.net", "Zone"), ("/v1/changes/1", "Audit"), ("/v1/zones/3.3.nrenum.net/status", "ZoneStatus"), ("/v1/dial/+33426687300", "Dial"), ("/v1/tokens", "TokenPage"), ("/v1/nothing", "Problem")])
        {
            var properties = document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(property => property.Key).ToHashSet();
            Assert.Subset(properties, (await server.Client.GetAsync(path)).Json.AsObject().Select(member => member.Key).ToHashSet());
        }
    }

    private static async Task<JsonNode> DocumentAsync(ApiServer server) => (await server.Client.GetAsync("/openapi/v1.json")).Expect(200).Json;

    private static IEnumerable<(string Method, string Path, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (operation.Key.ToUpperInvariant(), path.Key, operation.Value!);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "$ref" ? [(string)member.Value!] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
