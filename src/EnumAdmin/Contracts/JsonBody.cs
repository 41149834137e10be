using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using EnumAdmin.Problems;

namespace EnumAdmin.Contracts;

/// <summary>Octets of a request to JSON, strictly: no comment, no trailing comma, nothing behind it, not too deep.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = ApiJson.MaxDepth,
    };

    /// <summary>Parses a body.</summary>
    /// <param name="body">Its octets.</param>
    /// <param name="json">The JSON, detached from the octets.</param>
    /// <param name="problem">What is wrong, with line and column.</param>
    public static bool TryParse(ReadOnlyMemory<byte> body, out JsonElement json, [NotNullWhen(false)] out Problem? problem)
    {
        json = default;
        // RFC 8259 section 8.1: JSON between systems is UTF-8.
        if (!Utf8.IsValid(body.Span))
        {
            problem = Malformed("the body is not UTF-8");
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            json = document.RootElement.Clone();
            problem = null;
            return true;
        }
        catch (JsonException exception)
        {
            problem = Malformed(Explain(exception));
            return false;
        }
    }

    private static Problem Malformed(string message) =>
        new(ProblemKinds.MalformedJson, message) { Errors = [new FieldError("", ContractRules.JsonSyntax, message)] };

    // The reader's own words end in its place, counted from 0; some of them are for programmers.
    private static string Explain(JsonException exception)
    {
        var message = exception.Message.Split(" LineNumber:")[0].Split(" Path:")[0].Replace(" Change the reader options.", "", StringComparison.Ordinal);
        return exception.LineNumber is { } line && exception.BytePositionInLine is { } position
            ? $"line {line + 1}, octet {position + 1}: {message}"
            : message;
    }
}
