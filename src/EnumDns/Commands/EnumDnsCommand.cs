using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace EnumDns.Commands;

/// <summary>The command line of <c>enumdns</c>: without a command it serves on loopback.</summary>
internal static class EnumDnsCommand
{
    private const string Examples = """
        Without a command, enumdns serves: DNS on 127.0.0.1:5300 and [::1]:5300, UDP and TCP, and the admin
        API on 127.0.0.1:5380, from the registry in ./data, until SIGINT (Ctrl+C) or SIGTERM. An empty
        registry is filled from ./zones/*.zone. The other commands ask a running server, but for config,
        zone check, backup, restore and completion.

        Examples:
          enumdns
          enumdns number set +33426687300 --sip ccmcu40.in2p3.fr
          enumdns number list --prefix +33426
          enumdns serve --no-registry --zones /srv/zones --dns 192.0.2.1 --dns [2001:db8::1]

        Exit status: 0 done, 1 failed, 2 wrong command line or configuration, 3 rejected, 4 not found,
        5 conflict, 6 not authorised, 7 no server or not now. See enumdns(8).
        """;

    /// <summary>Runs one command line.</summary>
    /// <param name="arguments">The arguments without the program's name.</param>
    /// <param name="streams">Where a command reads and writes.</param>
    /// <param name="cancellation">Stops a server.</param>
    /// <returns>The exit status: see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandStreams streams, CancellationToken cancellation = default)
    {
        // File names may start with @, so there are no response files.
        var result = Create(streams).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            // Signals are for the server's host, which ends cleanly on them.
            ProcessTerminationTimeout = null,
        };
        if (result.Action is ParseErrorAction)
            return Refuse(result, streams.Error);
        return await result.InvokeAsync(configuration, cancellation);
    }

    /// <summary>The command and all below it.</summary>
    public static RootCommand Create(CommandStreams streams)
    {
        var root = new RootCommand("Registry and authoritative DNS server for telephone numbers in the DNS (ENUM, RFC 6116).")
        {
            ServeCommand.Create(streams),
            ConfigCommand.Create(streams),
            ZoneCommand.Create(streams),
            NumberCommand.Create(streams),
            BlockCommand.Create(streams),
            DelegationCommand.Create(streams),
            RecordCommand.Create(streams),
            DialCommand.Create(streams),
            ChangesCommand.Create(streams),
            TokenCommand.Create(streams),
            BackupCommand.Backup(streams),
            BackupCommand.Restore(streams),
            CompletionCommand.Create(streams),
        };
        root.SetAction((_, cancellation) => ServeCommand.RunAsync(streams, cancellation));
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
                option.Action = new HelpWithExamples(help, Examples);
        }

        return root;
    }

    /// <summary>Says what is wrong and where help is, in as few lines as there are mistakes.</summary>
    private static int Refuse(ParseResult result, TextWriter error)
    {
        foreach (var mistake in result.Errors)
            error.WriteLine($"enumdns: {mistake.Message}");
        error.WriteLine($"enumdns: see `{Line(result.CommandResult)} --help`");
        return ExitCode.Usage;
    }

    /// <summary>The words that call a command; the first is the program whatever its file is called.</summary>
    private static string Line(SymbolResult result) =>
        result is CommandResult { Parent: { } parent } command ? $"{Line(parent)} {command.Command.Name}" : "enumdns";
}
