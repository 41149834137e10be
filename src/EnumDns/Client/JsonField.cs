using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnumDns.Client;

/// <summary>Reads fields of the server's JSON, which may lack any of them.</summary>
internal static class JsonField
{
    /// <summary>How JSON is written here: programs read it, no browser does, so that a plus stays a plus.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A field's text; empty where it is missing or null; numbers and booleans as JSON writes them.</summary>
    public static string Text(this JsonNode? node, string name) => node is JsonObject fields && fields[name] is { } field ? Text(field) : "";

    /// <summary>A value's text.</summary>
    public static string Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";

    /// <summary>Whether a field is true.</summary>
    public static bool IsTrue(this JsonNode? node, string name) => node.Text(name) is "true";

    /// <summary>A field's objects or values; empty where it is no list.</summary>
    public static IReadOnlyList<JsonNode> Items(this JsonNode? node, string name) =>
        node is JsonObject fields && fields[name] is JsonArray items ? [.. items.OfType<JsonNode>()] : [];

    /// <summary>A field's object, or null.</summary>
    public static JsonNode? Item(this JsonNode? node, string name) => node is JsonObject fields ? fields[name] : null;
}
