using System.Diagnostics;
using System.Globalization;
using EnumDns.Fixtures;
using EnumDns.Tests.Hosting;

namespace EnumDns.Tests.Commands;

/// <summary>Who goes first on a machine where a server and its operator's commands run (proc_pid_stat(5), fields 19 and 41).</summary>
public sealed class PriorityTests
{
    private const int Niceness = 19;
    private const int Idle = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_command_about_whole_zones_runs_behind_others_with_all_its_threads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "priorities are read from /proc");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Join(AppContext.BaseDirectory, "enumdns.dll"), "zone", "check", "-"])
            start.ArgumentList.Add(argument);
        using var command = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        (int Nice, int Policy)[] threads;
        do
        {
            await Task.Delay(20);
            threads = ReadThreads(command.Id);
        }
        while (waited.Elapsed < Patience && threads.Any(thread => thread != (Niceness, Idle)));
        command.StandardInput.Close();
        await command.WaitForExitAsync();

        Assert.NotEmpty(threads);
        Assert.All(threads, thread => Assert.Equal((Niceness, Idle), thread));
    }

    [Fact]
    public async Task The_server_does_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "priorities are read from /proc");
        await using var server = await ServerProcess.ServeAsync(Clone.Find("zones"));
        Assert.Equal(Read($"/proc/{Environment.ProcessId}/stat"), Read($"/proc/{server.Id}/stat"));
    }

    private static (int Nice, int Policy)[] ReadThreads(int process)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{process}/task").Select(thread => Read($"{thread}/stat"))];
        }
        catch (IOException)
        {
            // A thread has ended meanwhile.
            return [default];
        }
    }

    // The name stands in parentheses and may hold anything; behind it the first field is the third.
    private static (int Nice, int Policy) Read(string file)
    {
        var text = File.ReadAllText(file);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (int.Parse(fields[19 - 3], CultureInfo.InvariantCulture), int.Parse(fields[41 - 3], CultureInfo.InvariantCulture));
    }
}
