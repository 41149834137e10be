using System.Diagnostics;

namespace EnumDns.Registry.Tests.Storage;

/// <summary>This program started again as a <see cref="StoreChild"/>. It ends when this is disposed, and with the test process, which holds its input.</summary>
internal sealed class StoreProcess : IDisposable
{
    private readonly Process _process;

    private StoreProcess(string program, params string[] arguments) => _process = Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static string Program => typeof(StoreProcess).Assembly.Location;

    /// <summary>The process id.</summary>
    public int Id => _process.Id;

    /// <summary>Starts a mode on a data directory.</summary>
    public static StoreProcess Start(string mode, string folder) => new(Dotnet, "exec", Program, StoreChild.Argument, mode, folder);

    /// <summary>
    /// Starts a shell script whose mounts nobody else sees, in a name space of its own: as root, or as a user who is root in there.
    /// In it <c>$1</c> is a directory and <c>child MODE FOLDER</c> starts a mode.
    /// </summary>
    public static StoreProcess StartMounted(string script, string folder)
    {
        string[] own = Environment.IsPrivilegedProcess ? ["--mount"] : ["--map-root-user", "--mount"];
        var prelude = $"set -e; child() {{ '{Dotnet}' exec '{Program}' {StoreChild.Argument} \"$@\"; }}; ";
        return new("unshare", [.. own, "/bin/sh", "-c", prelude + script, "sh", folder]);
    }

    /// <summary>The next line that it tells, or null at its end.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Waits for its end and gives all that it still tells.</summary>
    public string ReadToEnd()
    {
        var text = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return text;
    }

    /// <summary>Ends it as the kernel does, at once (SIGKILL), and gives what it told before.</summary>
    public string Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        return _process.StandardOutput.ReadToEnd();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
