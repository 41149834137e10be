using System.CommandLine;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns zone import</c>: a master file into the registry.</summary>
internal static class ZoneImportCommand
{
    private const string StandardInput = "-";

    private const string Examples = """
        The file replaces the zone as a whole: numbers, blocks and delegations are recognised in its
        records, others are kept as they are. Names are relative to APEX until an $ORIGIN. If anything is
        wrong with the file, nothing changes. With --dry-run nothing changes either, and the difference to
        what is there is shown. On a terminal the progress is shown, otherwise a line for each phase.

        Examples:
          enumdns zone import 3.3.nrenum.net 3.3.nrenum.net.zone --dry-run
          enumdns zone import 3.3.nrenum.net 3.3.nrenum.net.zone
          dig @192.0.2.1 3.3.nrenum.net axfr | enumdns zone import 3.3.nrenum.net -
        """;

    /// <summary>The command.</summary>
    public static Command Create(ObjectCommands zones)
    {
        var keys = zones.Keys();
        var file = new Argument<string>("FILE") { Description = "Master file; - is standard input" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing; show what would change" };
        return ClientCommand.Create("import", "Replace a zone by a master file.", Examples, zones.Streams, [.. keys, file, dryRun], (result, session, cancellation) =>
        {
            var path = AdminRequest.Compose(["v1", "zones", result.GetValue(keys[0])!, "file"], [("dryRun", result.GetValue(dryRun) ? "true" : null)]);
            return RunAsync(session, path, result.GetValue(file)!, cancellation);
        });
    }

    private static async Task<int> RunAsync(ClientSession session, string path, string file, CancellationToken cancellation)
    {
        var streams = session.Streams;
        Stream input;
        try
        {
            input = file is StandardInput ? streams.Input : new FileStream(file, FileMode.Open, FileAccess.Read);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            streams.Error.WriteLine($"enumdns: cannot read '{file}': {exception.Message}");
            return ExitCode.Failure;
        }

        await using (input)
        {
            var reply = await ImportDisplay.FollowAsync(
                streams.Error, streams.IsErrorTerminal, progress => session.Client.ImportAsync(path, input, progress, cancellation));
            return session.Show(reply, result => FieldWriter.Write(streams.Output, result.Text("apex"), ObjectForms.Import(result)), file);
        }
    }
}
