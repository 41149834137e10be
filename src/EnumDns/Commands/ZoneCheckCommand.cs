using System.CommandLine;
using System.CommandLine.Parsing;
using EnumDns.Loading;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.ZoneFiles;

namespace EnumDns.Commands;

/// <summary><c>enumdns zone check</c>: reads master files as the server would and reports as compilers do.</summary>
internal static class ZoneCheckCommand
{
    private const string StandardInput = "-";

    private const string Examples = """
        Every finding is a line `file:line:column: severity: what is wrong`, and every file ends with a
        summary. Names are relative to --origin, otherwise to the file's name without .zone, until an
        $ORIGIN. $INCLUDE takes files inside the folder of the file only.

        Examples:
          enumdns zone check zones/*.zone
          enumdns zone check --origin 3.3.nrenum.net numbers.txt
          dig @192.0.2.1 example.net axfr | enumdns zone check --origin example.net -

        Exit status: 0 no errors (there may be warnings), 1 errors, 2 wrong command line.
        """;

    /// <summary>The command.</summary>
    public static Command Create(CommandStreams streams)
    {
        var origin = new Option<DomainName?>("--origin")
        {
            Description = "Origin at the start of each file, in place of the file's name",
            HelpName = "APEX",
            CustomParser = ParseOrigin,
        };
        var files = new Argument<string[]>("FILE") { Description = "Master files; - is standard input", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
                result.AddError("FILE: a file's name is empty");
        });
        var command = new ExampleCommand("check", "Check master files; report every error and warning.", Examples) { origin, files };
        command.SetAction(result => Run(result.GetValue(files)!, result.GetValue(origin), streams));
        return command;
    }

    private static int Run(IReadOnlyList<string> files, DomainName? origin, CommandStreams streams)
    {
        var hasErrors = false;
        foreach (var file in files)
        {
            var reading = file is StandardInput
                ? ZoneFileLoader.Load(new ScannedFile("<stdin>", FileStamp.Missing), streams.Input, Environment.CurrentDirectory, origin ?? DomainName.Root)
                : ZoneFileLoader.Load(new ScannedFile(file, FileStamp.Missing), Path.GetDirectoryName(Path.GetFullPath(file)) ?? "/", origin);
            Report(reading, streams.Output);
            hasErrors |= reading.Zone is null;
        }

        return hasErrors ? ExitCode.Failure : ExitCode.Success;
    }

    private static void Report(ZoneFileReading reading, TextWriter output)
    {
        var file = reading.File.Path;
        foreach (var finding in reading.Findings)
            output.WriteLine(finding);
        var errors = reading.Findings.Count(finding => finding.Severity is Severity.Error);
        var findings = $"{Counted(errors, "error")}, {Counted(reading.Findings.Count - errors, "warning")}";
        output.WriteLine(reading.Zone is { } zone
            ? $"{file}: zone {zone.Apex} serial {zone.Serial}: {Counted(zone.RecordCount, "record")}, {findings}"
            : $"{file}: not a zone that can be served: {findings}");
    }

    private static string Counted(long number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static DomainName? ParseOrigin(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DomainName.TryParse(text, DomainName.Root, out var origin) is NameFault.None)
            return origin;
        result.AddError($"--origin: '{text}' is not a domain name");
        return null;
    }
}
