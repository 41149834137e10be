using System.Diagnostics;
using System.Text;

namespace EnumDns.Scenarios.Peers;

/// <summary>
/// A server as a child process. It ends when this is disposed, and also when the test process ends in any other way:
/// a shell between the two waits for our end of a pipe to close.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private const string Supervisor = """
        exec 3<&0
        "$@" </dev/null 3<&- &
        child=$!
        { read -r _ <&3; kill -TERM $child; sleep 5; kill -KILL $child; } >/dev/null 2>&1 &
        watcher=$!
        echo "child $child"
        wait $child
        status=$?
        kill $watcher 2>/dev/null
        exit $status
        """;

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<int> _childId = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Starts a program.</summary>
    public ChildProcess(string path, params IEnumerable<string> arguments)
    {
        Command = $"{path} {string.Join(' ', arguments)}";
        _process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Supervisor, "sh", path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += (_, line) => Log(line.Data);
        _process.ErrorDataReceived += (_, line) => Log(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The command line.</summary>
    public string Command { get; }

    /// <summary>The program's own process id.</summary>
    public int Id => _childId.Task.Wait(TimeSpan.FromSeconds(10)) ? _childId.Task.Result : throw new TimeoutException($"{Command} did not start");

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>What it has written so far.</summary>
    public string Output
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>Sends a signal by name, such as <c>HUP</c>.</summary>
    public void Signal(string name) => PeerProgram.RunOrFail("kill", $"-{name}", $"{Id}");

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code, or null where it goes on.</returns>
    public int? WaitForExit(TimeSpan timeout) => _process.WaitForExit(timeout) ? _process.ExitCode : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private void Log(string? line)
    {
        if (line is null)
            return;
        if (!_childId.Task.IsCompleted && line.StartsWith("child ", StringComparison.Ordinal))
        {
            _childId.TrySetResult(int.Parse(line.AsSpan("child ".Length), System.Globalization.CultureInfo.InvariantCulture));
            return;
        }

        lock (_log)
            _log.AppendLine(line);
    }
}
