using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EnumAdmin.Contracts;

/// <summary>How the API writes JSON, and what it takes in.</summary>
internal static class ApiJson
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int MaxDepth = 16;

    /// <summary>The media type of everything but problems, master files and progress.</summary>
    public const string MediaType = "application/json";

    /// <summary>
    /// Members in camel case; enumerations as words. A plus stays a plus: the response is no HTML and says so, which makes the
    /// relaxed escaping safe.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Seal(new JsonSerializerOptions());

    /// <summary>Applies the same to other options.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.MaxDepth = MaxDepth;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        if (options.Converters.Count == 0)
            options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Seal(JsonSerializerOptions options)
    {
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
