using System.CommandLine;
using EnumDns.Client;

namespace EnumDns.Commands;

/// <summary><c>enumdns zone export</c>: a zone as a master file.</summary>
internal static class ZoneExportCommand
{
    private const string Examples = """
        The file holds every record that is served, SOA first. A file that is there is replaced when the
        export is complete, not before.

        Examples:
          enumdns zone export 3.3.nrenum.net > 3.3.nrenum.net.zone
          enumdns zone export 3.3.nrenum.net --output 3.3.nrenum.net.zone
        """;

    /// <summary>The command.</summary>
    public static Command Create(ObjectCommands zones)
    {
        var keys = zones.Keys();
        var output = new Option<string?>("--output", "-o") { Description = "File to write; without: standard output", HelpName = "FILE" };
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } file && OutputFile.WhyNot(file) is { } reason)
                result.AddError($"--output: {reason}");
        });
        return ClientCommand.Create("export", "Write a zone as a master file.", Examples, zones.Streams, [.. keys, output], (result, session, cancellation) =>
        {
            var path = AdminRequest.Compose(["v1", "zones", result.GetValue(keys[0])!, "file"], []);
            return result.GetValue(output) is { } file ? ToFileAsync(session, path, file, cancellation) : ToStreamAsync(session, path, zones.Streams.RawOutput, cancellation);
        });
    }

    private static async Task<int> ToStreamAsync(ClientSession session, string path, Stream stream, CancellationToken cancellation)
    {
        var reply = await session.Client.CopyAsync(path, stream, cancellation);
        return reply.Outcome is AdminOutcome.Done ? ExitCode.Success : session.Refuse(reply);
    }

    private static async Task<int> ToFileAsync(ClientSession session, string path, string file, CancellationToken cancellation)
    {
        var partial = file + ".part";
        try
        {
            int status;
            await using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
                status = await ToStreamAsync(session, path, stream, cancellation);
            if (status == ExitCode.Success)
                File.Move(partial, file, overwrite: true);
            else
                File.Delete(partial);
            return status;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            session.Streams.Error.WriteLine($"enumdns: cannot write '{file}': {exception.Message}");
            return ExitCode.Failure;
        }
    }
}
