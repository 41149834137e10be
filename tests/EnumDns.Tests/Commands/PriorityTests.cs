using System.Diagnostics;
using System.Globalization;
using EnumDns.Fixtures;
using EnumDns.Tests.Hosting;

namespace EnumDns.Tests.Commands;

/// <summary>Who goes first on a machine where a server and its operator's commands run (proc_pid_stat(5), field 19).</summary>
public sealed class PriorityTests
{
    private const int Least = 19;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_command_runs_behind_others_with_all_its_threads()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "priorities are read from /proc");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Join(AppContext.BaseDirectory, "enumdns.dll"), "zone", "check", "-"])
            start.ArgumentList.Add(argument);
        using var command = Process.Start(start)!;
        var waited = Stopwatch.StartNew();
        int[] nice;
        do
        {
            await Task.Delay(20);
            nice = NiceValues(command.Id);
        }
        while (waited.Elapsed < Patience && nice.Any(value => value != Least));
        command.StandardInput.Close();
        await command.WaitForExitAsync();

        Assert.NotEmpty(nice);
        Assert.All(nice, value => Assert.Equal(Least, value));
    }

    [Fact]
    public async Task The_server_does_not()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "priorities are read from /proc");
        await using var server = await ServerProcess.ServeAsync(Clone.Find("zones"));
        Assert.Equal(NiceOf($"/proc/{Environment.ProcessId}/stat"), NiceOf($"/proc/{server.Id}/stat"));
    }

    private static int[] NiceValues(int process)
    {
        try
        {
            return [.. Directory.GetDirectories($"/proc/{process}/task").Select(thread => NiceOf($"{thread}/stat"))];
        }
        catch (IOException)
        {
            // A thread has ended meanwhile.
            return [int.MinValue];
        }
    }

    // The name stands in parentheses and may hold anything; behind it the first field is the third.
    private static int NiceOf(string file)
    {
        var text = File.ReadAllText(file);
        return int.Parse(text[(text.LastIndexOf(')') + 2)..].Split(' ')[19 - 3], CultureInfo.InvariantCulture);
    }
}
