using System.Diagnostics.CodeAnalysis;

namespace EnumAdmin.Problems;

/// <summary>Why a request was not done: the body of such a response (RFC 9457 section 3).</summary>
/// <param name="Kind">Which kind of problem.</param>
/// <param name="Detail">What is wrong this time, one line.</param>
internal sealed record Problem(ProblemKind Kind, string Detail)
{
    /// <summary>What is wrong in particular, field by field; empty where <see cref="Detail"/> says it all.</summary>
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>What is not wrong, but worth a look.</summary>
    public IReadOnlyList<FieldError> Warnings { get; init; } = [];

    /// <summary>The version that the object has now, where the problem is about that.</summary>
    public long? Version { get; init; }

    /// <summary>Seconds after which to try again, or null.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>One wrong parameter of path or query.</summary>
    public static Problem BadParameter(string field, string rule, string message) =>
        new(ProblemKinds.BadRequest, message) { Errors = [new FieldError(field, rule, message)] };

    /// <summary>Nothing is there.</summary>
    public static Problem NotFound(string detail) => new(ProblemKinds.NotFound, detail);

    /// <summary>Rules that the body breaks; null where there are none.</summary>
    public static bool TryReject(IReadOnlyList<FieldError> errors, [NotNullWhen(true)] out Problem? problem)
    {
        problem = errors.Count == 0 ? null : new Problem(ProblemKinds.Rejected, Summary(errors)) { Errors = errors };
        return problem is not null;
    }

    /// <summary>The first error, and how many follow.</summary>
    public static string Summary(IReadOnlyList<FieldError> errors)
    {
        var first = errors[0].Field.Length == 0 ? errors[0].Message : $"{errors[0].Field}: {errors[0].Message}";
        return errors.Count == 1 ? first : $"{first} (and {errors.Count - 1} more)";
    }
}
