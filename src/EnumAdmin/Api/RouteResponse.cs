namespace EnumAdmin.Api;

/// <summary>A successful response of a route as the description shows it.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Description">When it is sent, one line.</param>
/// <param name="Body">The type of its JSON; null where there is no body, or none of JSON.</param>
internal sealed record RouteResponse(int Status, string Description, Type? Body = null)
{
    /// <summary>The media type of its body.</summary>
    public string MediaType { get; init; } = "application/json";
}
