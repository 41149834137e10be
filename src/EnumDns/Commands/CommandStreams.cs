namespace EnumDns.Commands;

/// <summary>What a command has around it.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">What is wrong with the command line.</param>
/// <param name="Environment">Environment variables.</param>
internal sealed record CommandStreams(Stream Input, TextWriter Output, TextWriter Error, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Those of the process.</summary>
    public static CommandStreams OfProcess() => new(Console.OpenStandardInput(), Console.Out, Console.Error, ReadEnvironment());

    private static Dictionary<string, string> ReadEnvironment()
    {
        var variables = new Dictionary<string, string>();
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }
}
