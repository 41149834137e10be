using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EnumDns.Client;

/// <summary>The lines that the server sends during an import, one JSON document each: progress, then a result or a problem.</summary>
internal static class ImportReports
{
    /// <summary>Reads to the end.</summary>
    /// <returns>The result; where the lines end without one, nobody knows whether the import is in force.</returns>
    public static async Task<AdminReply> FollowAsync(TextReader lines, Action<ImportProgress> progress, CancellationToken cancellation)
    {
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
                continue;
            if (Parse(line) is not { } report)
                return AdminReply.Failure(AdminOutcome.Unexpected, "the server's report of the import is not JSON");
            if (report.Item("result") is { } result)
                return new AdminReply(AdminOutcome.Done, result, result.ToJsonString(), []);
            if (report.Item("problem") is { } problem)
                return ProblemReader.ReadProblem(StatusOf(problem), problem, problem.ToJsonString());
            if (report.Item("progress") is { } step)
                progress(new ImportProgress(step.Text("phase"), Number(step, "done") ?? 0, Number(step, "total")));
        }

        return AdminReply.Failure(AdminOutcome.Unavailable, "the connection ended during the import; `enumdns changes` shows whether it was done");
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? Number(JsonNode node, string name) =>
        long.TryParse(node.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static HttpStatusCode StatusOf(JsonNode problem) => Number(problem, "status") is { } status and >= 400 and < 600 ? (HttpStatusCode)status : HttpStatusCode.UnprocessableEntity;
}
