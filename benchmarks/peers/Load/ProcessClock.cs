using System.Globalization;

namespace EnumDns.Peers.Load;

/// <summary>
/// The CPU time of a process and those that it started, to the nanosecond: what Linux keeps for each thread in
/// /proc/PID/task/TID/schedstat. Threads that have ended count no longer.
/// </summary>
internal sealed class ProcessClock
{
    private readonly List<int> _family;

    /// <summary>The clock of a process that runs, and of those that it has started by now.</summary>
    public ProcessClock(int process)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var child) ? child : 0)
            .Where(child => child > 0)
            .ToDictionary(child => child, ParentOf);
        _family = [.. parents.Keys.Where(child => Descends(child, process, parents))];
    }

    /// <summary>CPU time so far, in seconds.</summary>
    public double Seconds => _family.Sum(SecondsOf);

    private static bool Descends(int child, int ancestor, Dictionary<int, int> parents)
    {
        while (child != ancestor)
        {
            if (!parents.TryGetValue(child, out child))
                return false;
        }

        return true;
    }

    private static int ParentOf(int child)
    {
        // PID (name) state PPID: the name may hold anything, a parenthesis too.
        var stat = Read($"/proc/{child}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 ? int.Parse(fields[1], CultureInfo.InvariantCulture) : 0;
    }

    private static double SecondsOf(int member)
    {
        try
        {
            return Directory.EnumerateDirectories($"/proc/{member}/task")
                .Sum(task => Read(Path.Combine(task, "schedstat")) is { Length: > 0 } text ? long.Parse(text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture) / 1e9 : 0);
        }
        catch (DirectoryNotFoundException)
        {
            return 0;
        }
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // The process or thread has ended.
            return "";
        }
    }
}
