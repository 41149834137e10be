using System.Text;
using EnumDns.Commands;

namespace EnumDns.Tests.Commands;

/// <summary>One command line run in this process.</summary>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    public static Task<CommandRun> OfAsync(string input, params string[] arguments) => OfAsync(new Dictionary<string, string>(), input, arguments);

    public static async Task<CommandRun> OfAsync(IReadOnlyDictionary<string, string> environment, string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var status = await EnumDnsCommand.RunAsync(arguments, new CommandStreams(stdin, output, error, environment));
        return new CommandRun(status, output.ToString(), error.ToString());
    }
}
