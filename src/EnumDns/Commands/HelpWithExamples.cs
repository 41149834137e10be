using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EnumDns.Commands;

/// <summary>Help as the library writes it, then how the command is used.</summary>
internal sealed class HelpWithExamples(HelpAction help, string rootExamples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        var text = parseResult.CommandResult.Command is ExampleCommand command ? command.Examples : rootExamples;
        parseResult.InvocationConfiguration.Output.WriteLine(text);
        return status;
    }
}
