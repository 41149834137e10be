using System.CommandLine;
using EnumDns.Configuration;

namespace EnumDns.Commands;

/// <summary><c>enumdns config</c>: what the server would run with.</summary>
internal static class ConfigCommand
{
    private const string Examples = """
        Examples:
          enumdns config check /etc/enumdns/enumdns.yaml
        """;

    private const string CheckExamples = """
        Every mistake is a line `file:line:column: error: what is wrong and what is allowed`. Where there
        is none, the effective configuration is printed: a file that reads back the same, each value with
        its origin (line of the file, environment variable, option, default) as a comment.

        Examples:
          enumdns config check
          enumdns config check /etc/enumdns/enumdns.yaml
          ENUMDNS_DNS_UDP_SIZE=1400 enumdns config check --dns 192.0.2.1

        Exit status: 0 no mistakes, 1 mistakes, 2 wrong command line.
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams) => new ExampleCommand("config", "Look at the server's configuration.", Examples)
    {
        Check(streams),
    };

    private static ExampleCommand Check(CommandStreams streams)
    {
        var options = new ServeOptions();
        var file = new Argument<string?>("FILE") { Description = "Configuration file, as with --config", Arity = ArgumentArity.ZeroOrOne };
        var command = new ExampleCommand("check", "Check the configuration and show it with the origin of each value.", CheckExamples) { file };
        options.AddTo(command);
        command.SetAction(result =>
        {
            if (options.Load(result, result.GetValue(file), streams) is not { } configuration)
                return ExitCode.Failure;
            foreach (var variable in EnvironmentReader.Unknown(streams.Environment))
                streams.Error.WriteLine($"{variable}: warning: no setting has this variable");
            ConfigurationText.Write(configuration, streams.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
