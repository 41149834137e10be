using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnumDns.Client;

/// <summary>Makes a reply out of a status code and a body.</summary>
internal static class ProblemReader
{
    /// <summary>The reply that a response stands for.</summary>
    /// <param name="status">Status code.</param>
    /// <param name="text">The body.</param>
    public static AdminReply Read(HttpStatusCode status, string text)
    {
        var json = Parse(text);
        if (IsSuccess(status))
            return text.Length > 0 && json is null ? Unexpected(status) : new AdminReply(AdminOutcome.Done, json, text, []);
        return json is JsonObject ? ReadProblem(status, json, text) : OutcomeOf(status) is var outcome and not (AdminOutcome.NotFound or AdminOutcome.Unexpected)
            ? AdminReply.Failure(outcome, Words(status))
            : Unexpected(status);
    }

    /// <summary>The reply that a problem stands for (RFC 9457).</summary>
    public static AdminReply ReadProblem(HttpStatusCode status, JsonNode problem, string text)
    {
        List<FieldProblem> problems = [.. FieldProblems(problem, "errors")];
        if (problems.Count == 0)
        {
            var detail = problem.Text("detail");
            problems.Add(new FieldProblem("", "", detail.Length > 0 ? detail : problem.Text("title") is { Length: > 0 } title ? title : Words(status)));
        }

        return new AdminReply(OutcomeOf(status), problem, text, problems);
    }

    /// <summary>The findings of a list: <c>errors</c> of a problem, <c>warnings</c> of a representation.</summary>
    public static IEnumerable<FieldProblem> FieldProblems(JsonNode? node, string name) =>
        node.Items(name).Select(item => new FieldProblem(item.Text("field"), item.Text("rule"), item.Text("message")));

    private static AdminOutcome OutcomeOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity => AdminOutcome.Rejected,
        HttpStatusCode.NotFound => AdminOutcome.NotFound,
        HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed => AdminOutcome.Conflict,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => AdminOutcome.Unauthorised,
        HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.InsufficientStorage => AdminOutcome.Unavailable,
        _ => AdminOutcome.Unexpected,
    };

    private static bool IsSuccess(HttpStatusCode status) => (int)status is >= 200 and < 300;

    private static AdminReply Unexpected(HttpStatusCode status) =>
        AdminReply.Failure(AdminOutcome.Unexpected, $"the server does not answer as EnumDns does ({Words(status)}); is the address right?");

    private static string Words(HttpStatusCode status) => $"HTTP status {(int)status}";

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
