using System.Diagnostics;

namespace EnumDns.Peers.Servers;

/// <summary>Programs that are run to their end for what they write.</summary>
internal static class ProgramOutput
{
    private static readonly string[] SystemFolders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>The path of a program; those of servers lie where not everybody's PATH leads.</summary>
    public static string Find(string program) =>
        SystemFolders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"{program} is not installed");

    /// <summary>Runs a program and takes both its outputs.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code and what it wrote.</returns>
    public static (int ExitCode, string Text) Run(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program.Contains('/', StringComparison.Ordinal) ? program : Find(program), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, text + errors.Result);
    }

    /// <summary>The first line of a program's output that holds a word.</summary>
    public static string FirstLine(string word, string program, params IEnumerable<string> arguments) =>
        Run(program, arguments).Text.Split('\n').FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase))?.Trim() ?? "unknown";
}
