using EnumDns.Protocol.E164;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;

namespace EnumAdmin.Contracts;

/// <summary>Endpoints from JSON and back.</summary>
internal static class EndpointForm
{
    // More than the rules of objects allow, so that those say what is wrong.
    private const int Most = 100;
    private const ushort FirstPreference = 10;

    /// <summary>Reads the endpoints of an object.</summary>
    public static IReadOnlyList<Endpoint> Read(JsonMembers json) =>
        [.. json.Objects("endpoints", Most).Select(ReadOne)];

    /// <summary>Shows endpoints.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <param name="number">The number that has them; null for a block.</param>
    public static IReadOnlyList<EndpointBody> Show(IReadOnlyList<Endpoint> endpoints, E164Number? number) =>
        [.. endpoints.Select(endpoint => ShowOne(endpoint, number))];

    private static Endpoint ReadOne(JsonMembers json, int index)
    {
        json.Ignore("resolved");
        var endpoint = new Endpoint
        {
            Service = json.RequiredText("service"),
            Uri = json.Text("uri"),
            Pattern = json.Object("pattern") is { } pattern ? ReadPattern(pattern) : null,
            Order = (ushort)(json.Whole("order", 0, ushort.MaxValue) ?? FirstPreference),
            Preference = (ushort)(json.Whole("preference", 0, ushort.MaxValue) ?? (uint)(FirstPreference + index)),
        };
        json.Finish();
        return endpoint;
    }

    private static EndpointPattern ReadPattern(JsonMembers json)
    {
        var pattern = new EndpointPattern(json.RequiredText("expression"), json.RequiredText("replacement"));
        json.Finish();
        return pattern;
    }

    private static EndpointBody ShowOne(Endpoint endpoint, E164Number? number) => new()
    {
        Service = endpoint.Service,
        Uri = endpoint.Uri,
        Pattern = endpoint.Pattern is { } pattern ? new PatternBody { Expression = pattern.Expression, Replacement = pattern.Replacement } : null,
        Order = endpoint.Order,
        Preference = endpoint.Preference,
        Resolved = number is { } dialled ? EndpointNaptr.ResolveUri(endpoint, EndpointScope.OfNumber(dialled), dialled) : null,
    };
}
