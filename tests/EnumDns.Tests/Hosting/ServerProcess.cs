using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace EnumDns.Tests.Hosting;

/// <summary>The built executable as a child process, with what it writes.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    public const int Hangup = 1;
    public const int Interrupt = 2;
    public const int Terminate = 15;

    // Far more than any step takes, so that only a hang meets it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly object _gate = new();
    private TaskCompletionSource _news = new();
    private int _ended;

    private ServerProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, data) => Add(data.Data);
        _process.ErrorDataReceived += (_, data) => Add(data.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything written so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (_gate)
                return string.Join('\n', _lines);
        }
    }

    public int Id => _process.Id;

    /// <summary>The first port that is listened on; after <see cref="ReadyAsync"/>.</summary>
    public int Port => int.Parse(ListeningLine().Match(Output).Groups[1].Value, CultureInfo.InvariantCulture);

    public static ServerProcess Start(string[] arguments, string? workingFolder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? Environment.CurrentDirectory,
        };
        start.ArgumentList.Add(Path.Join(AppContext.BaseDirectory, "enumdns.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new ServerProcess(start);
    }

    /// <summary>Serves a folder on a free port, and waits until it is ready.</summary>
    public static async Task<ServerProcess> ServeAsync(string zones, params string[] options)
    {
        var server = Start(["serve", "--no-registry", "--zones", zones, "--dns", "127.0.0.1:0", .. options]);
        await server.ReadyAsync();
        return server;
    }

    public Task ReadyAsync() => LineAsync("ready: ");

    /// <summary>Waits until a line has this text so many times in all.</summary>
    public async Task LineAsync(string text, int times = 1)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (_lines.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times)
                    return;
                if (_ended == 2)
                    throw new InvalidOperationException($"Ended without '{text}':\n{string.Join('\n', _lines)}");
                news = _news.Task;
            }

            try
            {
                await news.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"No line with '{text}' in:\n{Output}");
            }
        }
    }

    /// <summary>Asks for a look at the files, and waits until it is over.</summary>
    public async Task ReloadAsync()
    {
        int before;
        lock (_gate)
            before = _lines.Count(line => line.Contains(" reloaded: ", StringComparison.Ordinal));
        Signal(Hangup);
        await LineAsync(" reloaded: ", before + 1);
    }

    public void Signal(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> ExitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Add(string? line)
    {
        TaskCompletionSource news;
        lock (_gate)
        {
            if (line is null)
                _ended++;
            else
                _lines.Add(line);
            news = _news;
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        news.TrySetResult();
    }

    [GeneratedRegex(@"listening on \S+:(\d+)")]
    private static partial Regex ListeningLine();

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
