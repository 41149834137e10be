using System.Collections;

namespace EnumDns.Commands;

/// <summary>What a command has around it.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">What is wrong, and how far long work is.</param>
/// <param name="Environment">Environment variables.</param>
internal sealed record CommandStreams(Stream Input, TextWriter Output, TextWriter Error, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Whether people see the results at once.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Whether people see the error stream at once.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>The output as octets, for results that are a file.</summary>
    public Stream RawOutput { get; init; } = Stream.Null;

    /// <summary>Those of the process. The output is flushed by whoever ends the process: programs read it in large pieces, people at once.</summary>
    public static CommandStreams OfProcess() => new(
        Console.OpenStandardInput(), Console.IsOutputRedirected ? new StreamWriter(Console.OpenStandardOutput()) : Console.Out, Console.Error, ReadEnvironment())
    {
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        RawOutput = Console.OpenStandardOutput(),
    };

    /// <summary>An environment variable; null where it is missing or empty.</summary>
    public string? Variable(string name) => Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private static Dictionary<string, string> ReadEnvironment()
    {
        var variables = new Dictionary<string, string>();
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        return variables;
    }
}
