using System.Text;
using EnumDns.Commands;

namespace EnumDns.Tests.Commands;

/// <summary>One command line run in this process.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    private static readonly Dictionary<string, string> NoVariables = [];

    public static Task<CommandRun> OfAsync(string input, params string[] arguments) => OfAsync(NoVariables, input, arguments);

    public static Task<CommandRun> OfAsync(IReadOnlyDictionary<string, string> environment, string input, params string[] arguments) =>
        RunAsync(environment, input, isTerminal: false, arguments);

    public static Task<CommandRun> OnTerminalAsync(params string[] arguments) => RunAsync(NoVariables, "", isTerminal: true, arguments);

    private static async Task<CommandRun> RunAsync(IReadOnlyDictionary<string, string> environment, string input, bool isTerminal, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var raw = new MemoryStream();
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var streams = new CommandStreams(stdin, output, error, environment) { IsOutputTerminal = isTerminal, IsErrorTerminal = isTerminal, RawOutput = raw };
        var status = await EnumDnsCommand.RunAsync(arguments, streams);
        return new CommandRun(status, output.ToString() + Encoding.UTF8.GetString(raw.ToArray()), error.ToString());
    }
}
