using System.Globalization;
using System.Text.Json;
using EnumAdmin.Contracts;
using EnumAdmin.Problems;

namespace EnumAdmin.Endpoints;

/// <summary>Looks through a patch for what would be lost when it is merged: members that stand twice, and texts that are none.</summary>
internal static class JsonPatchCheck
{
    /// <summary>Checks a patch, which must be an object.</summary>
    public static void Check(JsonElement json, string path, List<FieldError> errors)
    {
        if (path.Length == 0 || json.ValueKind is JsonValueKind.Object)
        {
            _ = new JsonMembers(json, path, errors);
            if (errors.Count > 0)
                return;
        }

        if (json.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
                Check(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", errors);
        }
        else if (json.ValueKind is JsonValueKind.Array)
        {
            foreach (var (index, item) in json.EnumerateArray().Index())
                Check(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), errors);
        }
        else if (json.ValueKind is JsonValueKind.String && ObjectReading.TextOf(json) is null)
        {
            errors.Add(new FieldError(path, ContractRules.JsonSyntax, "this is not Unicode text: half of a surrogate pair is missing"));
        }
    }
}
