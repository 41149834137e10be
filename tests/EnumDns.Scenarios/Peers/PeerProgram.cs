using System.Diagnostics;

namespace EnumDns.Scenarios.Peers;

/// <summary>Finds and runs programs of other projects. A program that is missing fails the test that needs it; nothing is skipped.</summary>
internal static class PeerProgram
{
    private static readonly string[] SystemDirectories = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin", "/bin", "/sbin"];

    /// <summary>Absolute path of a program.</summary>
    public static string Find(string name)
    {
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Concat(SystemDirectories);
        return directories.Select(directory => Path.Combine(directory, name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"The peer program '{name}' is not installed. Run tests/all.sh, which installs what the scenarios need.");
    }

    /// <summary>Runs a program to its end, which comes within a minute.</summary>
    /// <returns>Exit code, and standard output and error.</returns>
    public static (int ExitCode, string Output, string Error) Run(string name, params IEnumerable<string> arguments) =>
        RunWithin(TimeSpan.FromMinutes(1), name, arguments);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Exit code, and standard output and error.</returns>
    public static (int ExitCode, string Output, string Error) RunWithin(TimeSpan patience, string name, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(name), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} {string.Join(' ', arguments)} does not end");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Runs a program that must succeed, and gives its standard output.</summary>
    public static string RunOrFail(string name, params IEnumerable<string> arguments)
    {
        var (exitCode, output, error) = Run(name, arguments);
        Assert.True(exitCode == 0, $"{name} {string.Join(' ', arguments)} ended with {exitCode}\n{output}\n{error}");
        return output;
    }
}
