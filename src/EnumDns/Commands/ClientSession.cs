using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary>A command's way to the server and back to the user.</summary>
/// <param name="client">The server.</param>
/// <param name="streams">The user.</param>
/// <param name="isJson">Whether the user is a program.</param>
internal sealed class ClientSession(AdminClient client, CommandStreams streams, bool isJson) : IDisposable
{
    /// <summary>The server.</summary>
    public AdminClient Client => client;

    /// <summary>The user.</summary>
    public CommandStreams Streams => streams;

    /// <summary>Whether results are written as the server's JSON.</summary>
    public bool IsJson => isJson;

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    /// <summary>Sends a request and shows what comes back.</summary>
    /// <param name="request">The request.</param>
    /// <param name="show">Shows a success to people.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> ShowAsync(AdminRequest request, Action<JsonNode> show, CancellationToken cancellation) =>
        Show(await client.SendAsync(request, cancellation), show);

    /// <summary>Shows what came back: warnings and problems on the error stream.</summary>
    /// <param name="reply">What came back.</param>
    /// <param name="show">Shows a success to people; what has no JSON is an empty object.</param>
    /// <param name="file">The file that fields of the form line:column are places in, or null.</param>
    /// <returns>The exit status.</returns>
    public int Show(AdminReply reply, Action<JsonNode> show, string? file = null)
    {
        foreach (var warning in ProblemReader.FieldProblems(reply.Json, "warnings"))
            streams.Error.WriteLine(VisibleText.Of(Line(warning, "warning", file) ?? $"enumdns: warning: {warning}"));
        if (reply.Outcome is not AdminOutcome.Done)
            return Refuse(reply, file);
        if (!isJson)
            show(reply.Json ?? new JsonObject());
        else if (reply.Json is not null)
            streams.Output.WriteLine(reply.Text);
        return ExitCode.Success;
    }

    /// <summary>Says why the server did not do it. The JSON of a problem goes to the output too, where programs read.</summary>
    /// <returns>The exit status.</returns>
    public int Refuse(AdminReply reply, string? file = null)
    {
        foreach (var problem in reply.Problems)
            streams.Error.WriteLine(VisibleText.Of(Line(problem, "error", file) ?? $"enumdns: {problem}"));
        if (reply.Outcome is AdminOutcome.Unauthorised)
            streams.Error.WriteLine($"enumdns: tokens: --token-file FILE or {ClientOptions.TokenVariable}; `enumdns token --help`");
        if (isJson && reply.Json is not null)
            streams.Output.WriteLine(reply.Text);
        return ExitCode.Of(reply.Outcome);
    }

    /// <summary>What is wrong with a place in a file, as compilers write it.</summary>
    private static string? Line(FieldProblem problem, string severity, string? file) =>
        file is not null && problem.Field.Contains(':', StringComparison.Ordinal) ? $"{file}:{problem.Field}: {severity}: {problem with { Field = "" }}" : null;
}
