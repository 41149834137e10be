using System.Diagnostics;

namespace EnumDns.Tests.Hosting;

/// <summary>What <c>dig</c> says.</summary>
internal static class Dig
{
    public static Task<string> ShortAsync(int port, string name, string type, params string[] options) =>
        RunAsync("dig", ["-p", $"{port}", "@127.0.0.1", "+short", "+tries=1", "+time=10", name, type, .. options]);

    /// <summary>Runs a command line as a shell does.</summary>
    public static Task<string> PasteAsync(string line) => RunAsync("sh", ["-c", line]);

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output.TrimEnd();
    }
}
