using System.Text.Json.Nodes;

namespace EnumDns.Display;

/// <summary>How one kind of object is shown.</summary>
/// <param name="Noun">What one is called: <c>number</c>.</param>
/// <param name="Collection">Its collection in the API: <c>numbers</c>.</param>
/// <param name="Title">What names an object to people.</param>
/// <param name="Headings">Headings of a list.</param>
/// <param name="Row">An object's line in a list, a value for each heading.</param>
/// <param name="Fields">An object in full.</param>
internal sealed record ObjectForm(
    string Noun,
    string Collection,
    Func<JsonNode, string> Title,
    IReadOnlyList<string> Headings,
    Func<JsonNode, IReadOnlyList<string>> Row,
    Func<JsonNode, IReadOnlyList<(string Name, IReadOnlyList<string> Values)>> Fields);
