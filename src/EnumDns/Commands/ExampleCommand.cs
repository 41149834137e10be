using System.CommandLine;

namespace EnumDns.Commands;

/// <summary>A command whose help ends with what people type.</summary>
internal sealed class ExampleCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>Lines for the end of the help.</summary>
    public string Examples => examples;
}
