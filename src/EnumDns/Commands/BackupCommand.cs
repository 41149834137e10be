using System.CommandLine;
using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Registry.Sqlite;

namespace EnumDns.Commands;

/// <summary><c>enumdns backup</c> and <c>enumdns restore</c>: copies of the registry.</summary>
internal static class BackupCommand
{
    private const string BackupExamples = """
        The backup is one file, which holds everything that was committed when the command started. The
        server goes on meanwhile. A file that is there is replaced when the backup is complete and checked,
        not before. The command needs the right to read and write the data directory.

        Examples:
          enumdns backup /srv/backup/enumdns.db
          enumdns backup enumdns.db --data /var/lib/enumdns

        Exit status: 0 done, 1 failed, 2 wrong command line or configuration.
        """;

    private const string RestoreExamples = """
        The server must not run. The backup is checked through and through first. With --replace a registry
        that is there gives way; it is kept beside, under the name that is shown.

        Examples:
          enumdns restore /srv/backup/enumdns.db --data /var/lib/enumdns
          enumdns restore enumdns.db --replace

        Exit status: 0 done, 1 failed, 2 wrong command line or configuration, 5 there is a registry already,
        7 a server has the directory.
        """;

    /// <summary>Writes a backup.</summary>
    public static Command Backup(CommandStreams streams)
    {
        var (file, data, json) = (FileArgument(), DataOption.Create("Data directory; without: the one of the configuration"), Json());
        file.Validators.Add(result =>
        {
            if (result.Tokens.Where(token => token.Value.Length > 0).Select(token => OutputFile.WhyNot(token.Value)).FirstOrDefault(reason => reason is not null) is { } device)
                result.AddError($"FILE: {device}");
        });
        var command = new ExampleCommand("backup", "Copy the registry to a file, while the server runs or not.", BackupExamples) { file, data, json };
        command.SetAction(result => DataOption.Find(result, data, streams) is not { } folder
            ? ExitCode.Usage
            : DataOption.Run(streams, () => Show(SqliteBackup.Write(folder, result.GetValue(file)!), result.GetValue(json), streams)));
        return command;
    }

    /// <summary>Takes a backup back.</summary>
    public static Command Restore(CommandStreams streams)
    {
        var (file, data, json) = (FileArgument(), DataOption.Create("Data directory, made where it is missing; without: the one of the configuration"), Json());
        var replace = new Option<bool>("--replace") { Description = "Replace the registry that is there" };
        var command = new ExampleCommand("restore", "Make a backup the registry of a data directory.", RestoreExamples) { file, replace, data, json };
        command.SetAction(result => DataOption.Find(result, data, streams) is not { } folder
            ? ExitCode.Usage
            : DataOption.Run(streams, () => Show(SqliteBackup.Restore(result.GetValue(file)!, folder, result.GetValue(replace)), result.GetValue(json), streams)));
        return command;
    }

    private static int Show(BackupReport report, bool isJson, CommandStreams streams)
    {
        if (isJson)
        {
            streams.Output.WriteLine(new JsonObject
            {
                ["file"] = report.File,
                ["octets"] = report.Octets,
                ["lastChange"] = report.LastChange,
                ["zones"] = report.Zones,
                ["numbers"] = report.Numbers,
                ["keptAside"] = report.KeptAside,
            }.ToJsonString(JsonField.Readable));
            return ExitCode.Success;
        }

        streams.Output.WriteLine($"{report.File}: {report.Zones} zones, {report.Numbers} numbers, last change {report.LastChange}; {report.Octets} octets");
        if (report.KeptAside is { } aside)
            streams.Output.WriteLine($"the registry of before: {aside}");
        return ExitCode.Success;
    }

    private static Argument<string> FileArgument()
    {
        var file = new Argument<string>("FILE") { Description = "The backup" };
        file.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError("FILE: a file's name is empty");
        });
        return file;
    }

    private static Option<bool> Json() => new("--json") { Description = "Write the result as JSON, for programs" };
}
