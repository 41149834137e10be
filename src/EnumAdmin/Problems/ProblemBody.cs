using System.Text.Json.Serialization;

namespace EnumAdmin.Problems;

/// <summary>What is wrong with a request, media type application/problem+json (RFC 9457 section 3).</summary>
internal sealed record ProblemBody
{
    // A body can be wrong in more places than anybody reads; the detail says that there are more.
    private const int MostErrors = 100;

    /// <summary>A copy of a problem.</summary>
    public static ProblemBody Of(Problem problem) => new()
    {
        Type = problem.Kind.Type,
        Title = problem.Kind.Title,
        Status = problem.Kind.Status,
        Detail = problem.Detail,
        Errors = [.. problem.Errors.Take(MostErrors)],
        Warnings = problem.Warnings.Count > 0 ? [.. problem.Warnings.Take(MostErrors)] : null,
        Version = problem.Version,
    };

    /// <summary>Which kind of problem: a reference to the server's page about problems, <c>/problems#rejected</c>. Programs decide on this.</summary>
    public required string Type { get; init; }

    /// <summary>The kind in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status code.</summary>
    public required int Status { get; init; }

    /// <summary>What is wrong this time, one line.</summary>
    public required string Detail { get; init; }

    /// <summary>What is wrong field by field: the first 100; may be empty.</summary>
    public required IReadOnlyList<FieldError> Errors { get; init; }

    /// <summary>What is not wrong, but worth a look.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Warnings { get; init; }

    /// <summary>The version that the object has now, where a precondition failed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Version { get; init; }
}
