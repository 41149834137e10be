namespace EnumAdmin.Api;

/// <summary>A parameter of a route as the description shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means, one line.</param>
/// <param name="Example">An example.</param>
internal sealed record RouteParameter(string Name, string Description, string Example)
{
    /// <summary>The type in JSON Schema: <c>string</c>, <c>integer</c> or <c>boolean</c>.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The least that an integer may be.</summary>
    public int? Least { get; init; }

    /// <summary>The most that an integer may be.</summary>
    public int? Most { get; init; }
}
