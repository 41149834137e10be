using System.Text.Json.Nodes;

namespace EnumDns.Client;

/// <summary>What came back from the admin API.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Json">The JSON of the body, or null where there is none.</param>
/// <param name="Text">The body as it was sent.</param>
/// <param name="Problems">What is wrong; at least one where the outcome is not <see cref="AdminOutcome.Done"/>.</param>
internal sealed record AdminReply(AdminOutcome Outcome, JsonNode? Json, string Text, IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>A failure that the server did not word.</summary>
    public static AdminReply Failure(AdminOutcome outcome, string message) => new(outcome, null, "", [new FieldProblem("", "", message)]);
}
