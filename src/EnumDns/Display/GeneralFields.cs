using System.Text.Json.Nodes;
using EnumDns.Client;

namespace EnumDns.Display;

/// <summary>Shows an object as it comes: every field by its name in the API.</summary>
internal static class GeneralFields
{
    /// <summary>All fields but those named.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Of(JsonNode? item, params string[] except) =>
        item is JsonObject fields ? [.. fields.Where(field => !except.Contains(field.Key)).Select(field => (field.Key, Values(field.Value)))] : [];

    private static IReadOnlyList<string> Values(JsonNode? value) => value switch
    {
        null => [],
        JsonArray items => [.. items.Select(InLine)],
        JsonObject fields => [.. fields.Where(field => field.Value is not null).Select(field => $"{field.Key} {InLine(field.Value)}")],
        _ => [JsonField.Text(value)],
    };

    private static string InLine(JsonNode? value) => value switch
    {
        JsonObject fields => string.Join(", ", fields.Where(field => field.Value is not null).Select(field => $"{field.Key} {InLine(field.Value)}")),
        JsonArray items => string.Join(' ', items.Select(InLine)),
        _ => JsonField.Text(value),
    };
}
