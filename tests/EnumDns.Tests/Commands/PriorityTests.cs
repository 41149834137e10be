using System.Diagnostics;
using EnumDns.Fixtures;
using EnumDns.Tests.Hosting;

namespace EnumDns.Tests.Commands;

/// <summary>Who goes first on a machine where a server and its operator's commands run.</summary>
public sealed class PriorityTests
{
    // SCHED_IDLE.
    private static readonly ThreadStat Behind = new(Nice: 19, Policy: 5);
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
        ThreadStat[] threads;
        do
        {
            await Task.Delay(20);
            threads = ReadThreads(command.Id);
        }
        while (waited.Elapsed < Patience && threads.Any(thread => thread != Behind));
        command.StandardInput.Close();
        await command.WaitForExitAsync();

        Assert.NotEmpty(threads);
        Assert.All(threads, thread => Assert.Equal(Behind, thread));
    }

    [Fact]
    public async Task The_server_does_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "priorities are read from /proc");
        await using var server = await ServerProcess.ServeAsync(Clone.Find("zones"));
        Assert.Equal(ThreadStat.Read($"/proc/{Environment.ProcessId}/stat"), ThreadStat.Read($"/proc/{server.Id}/stat"));
    }

    private static ThreadStat[] ReadThreads(int process)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{process}/task").Select(thread => ThreadStat.Read($"{thread}/stat"))];
        }
        catch (IOException)
        {
            // A thread has ended meanwhile.
            return [default];
        }
    }
}
