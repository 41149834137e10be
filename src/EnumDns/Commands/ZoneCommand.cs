using System.CommandLine;

namespace EnumDns.Commands;

/// <summary><c>enumdns zone</c>: work on master files.</summary>
internal static class ZoneCommand
{
    private const string Examples = """
        Examples:
          enumdns zone check zones/*.zone
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams) => new ExampleCommand("zone", "Work on master files.", Examples)
    {
        ZoneCheckCommand.Create(streams),
    };
}
