using System.CommandLine;
using EnumDns.Commands;

namespace EnumDns.Tests.Commands;

/// <summary>Every command of the program.</summary>
internal static class CommandTree
{
    /// <summary>Each command with the words that call it, the root's first and empty.</summary>
    public static IReadOnlyList<(string Line, Command Command)> All { get; } = [.. Below("", Root())];

    public static IEnumerable<string> Lines => All.Select(command => command.Line);

    private static RootCommand Root() =>
        EnumDnsCommand.Create(new CommandStreams(Stream.Null, TextWriter.Null, TextWriter.Null, new Dictionary<string, string>()));

    private static IEnumerable<(string Line, Command Command)> Below(string line, Command command) =>
        command.Subcommands.SelectMany(child => Below($"{line} {child.Name}".TrimStart(), child)).Prepend((line, command));
}
