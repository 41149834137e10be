using System.Text.Json.Nodes;

namespace EnumAdmin.Endpoints;

/// <summary>Partial changes (RFC 7396): members of the patch replace those of the object, null removes one.</summary>
internal static class MergePatch
{
    /// <summary>Applies a patch.</summary>
    /// <param name="target">What is there; not changed. Null for nothing.</param>
    /// <param name="patch">The patch.</param>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        // RFC 7396 section 2: a patch that is no object replaces the whole; arrays too are replaced as a whole.
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        var result = target is JsonObject present ? (JsonObject)present.DeepClone() : [];
        foreach (var (name, value) in changes)
        {
            if (value is null)
                result.Remove(name);
            else
                result[name] = Apply(result[name], value);
        }

        return result;
    }
}
