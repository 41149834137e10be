using System.Diagnostics;
using System.Globalization;

namespace EnumDns.Peers.Servers;

/// <summary>
/// A server as a child process, bound to processors. It ends when this is disposed, and also when the measuring process ends in any
/// other way: a shell between the two waits for our end of a pipe to close.
/// </summary>
internal sealed class ChildProgram : IDisposable
{
    // "$1" is the file for the output, the rest is the command.
    private const string Supervisor = """
        exec 3<&0 2>/dev/null
        log=$1
        shift
        "$@" </dev/null 3<&- >"$log" 2>&1 &
        child=$!
        { read -r _ <&3; kill -KILL $child; } >/dev/null 2>&1 &
        watcher=$!
        echo $child
        wait $child
        status=$?
        kill $watcher 2>/dev/null
        exit $status
        """;

    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(10);
    private readonly Process _shell;
    private readonly string _log;

    /// <summary>Starts a program.</summary>
    /// <param name="processors">Those that it may run on.</param>
    /// <param name="log">The file for its output.</param>
    /// <param name="command">The program and its arguments.</param>
    public ChildProgram(string processors, string log, params IEnumerable<string> command)
    {
        _log = log;
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Supervisor, "sh", log, "taskset", "-c", processors, .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Id = int.Parse(_shell.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    /// <summary>Its process id.</summary>
    public int Id { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _shell.HasExited;

    /// <summary>The end of what it has written.</summary>
    public string Output
    {
        get
        {
            var text = File.Exists(_log) ? File.ReadAllText(_log) : "";
            return text.Length > 2000 ? text[^2000..] : text;
        }
    }

    /// <summary>Asks it to end and waits, then ends it and its children.</summary>
    public void Stop()
    {
        var tree = ProcessTree.Of(Id);
        if (!HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
            _shell.WaitForExit(StopPatience);
        }

        tree.Kill();
        _shell.StandardInput.Close();
        _shell.WaitForExit(StopPatience);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!HasExited)
            Stop();
        _shell.Dispose();
    }
}
