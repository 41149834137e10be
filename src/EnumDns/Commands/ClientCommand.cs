using System.CommandLine;

namespace EnumDns.Commands;

/// <summary>Makes commands that ask a server.</summary>
internal static class ClientCommand
{
    /// <summary>A command with the options of all clients behind its own.</summary>
    /// <param name="name">Name.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="examples">The end of the help, without the exit status.</param>
    /// <param name="streams">What is around it.</param>
    /// <param name="symbols">Its arguments and options.</param>
    /// <param name="run">What it does; gives the exit status.</param>
    /// <param name="withoutServer">What it does without a server, where the command line says so; gives null otherwise.</param>
    public static ExampleCommand Create(
        string name, string description, string examples, CommandStreams streams, IReadOnlyList<Symbol> symbols,
        Func<ParseResult, ClientSession, CancellationToken, Task<int>> run,
        Func<ParseResult, int?>? withoutServer = null)
    {
        var command = new ExampleCommand(name, description, $"{examples}\n\n{ExitCode.OfClients}");
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        }

        var options = new ClientOptions();
        options.AddTo(command);
        command.SetAction(async (result, cancellation) =>
        {
            if (withoutServer?.Invoke(result) is { } status)
                return status;
            using var session = options.Open(result, streams);
            return session is null ? ExitCode.Usage : await run(result, session, cancellation);
        });
        return command;
    }
}
