using System.Text.Json.Serialization.Metadata;
using EnumAdmin.Contracts;

namespace EnumAdmin.Api;

/// <summary>Names of schemas: types without the word Body, and what a page holds.</summary>
internal static class SchemaNames
{
    private const string Ending = "Body";

    /// <summary>The name of a type's schema.</summary>
    /// <param name="type">The type.</param>
    /// <param name="usual">The name that it would have; null where its schema stands where it is used.</param>
    public static string? Of(JsonTypeInfo type, string? usual)
    {
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(PageBody<>))
            return Shorten(type.Type.GetGenericArguments()[0].Name) + "Page";
        return usual is null ? null : Shorten(usual);
    }

    private static string Shorten(string name) => name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
}
