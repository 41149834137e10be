using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace EnumDns.Peers.Servers;

/// <summary>A process and its children, as /proc shows them.</summary>
internal sealed class ProcessTree
{
    private const long Kibibyte = 1024;

    private ProcessTree(IReadOnlyList<int> ids) => Ids = ids;

    /// <summary>The process ids, the parent first.</summary>
    public IReadOnlyList<int> Ids { get; }

    /// <summary>A process with all that it has started and that still live.</summary>
    public static ProcessTree Of(int id)
    {
        var ids = new List<int> { id };
        for (var i = 0; i < ids.Count; i++)
            ids.AddRange(ChildrenOf(ids[i]));
        return new ProcessTree(ids);
    }

    /// <summary>CPU time that all threads have used so far, in nanoseconds: what the scheduler counted, not what a tick sampled.</summary>
    public long CpuNanoseconds => Ids.Sum(id => Threads(id).Sum(thread => FirstNumber(Path.Combine(thread, "schedstat"))));

    /// <summary>
    /// Bytes in RAM. Of one process its resident set; of several the sum of their proportional sets, so that pages that they
    /// share count once.
    /// </summary>
    public long ResidentBytes => Ids.Count == 1 ? Field(Ids[0], "status", "VmRSS:") : Ids.Sum(id => Field(id, "smaps_rollup", "Pss:"));

    /// <summary>Ends all of them.</summary>
    public void Kill()
    {
        foreach (var id in Ids)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
            {
                // It has ended by itself.
            }
        }
    }

    private static List<int> ChildrenOf(int id) =>
        Threads(id).SelectMany(thread => Read(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(child => int.Parse(child, CultureInfo.InvariantCulture)).ToList();

    private static string[] Threads(int id)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{id}/task");
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static long FirstNumber(string path) =>
        long.TryParse(Read(path).Split(' ')[0], CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static long Field(int id, string file, string name)
    {
        var line = Read($"/proc/{id}/{file}").Split('\n').FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.AsSpan(name.Length).Trim().TrimEnd("kB ").ToString(), CultureInfo.InvariantCulture) * Kibibyte;
    }

    /// <summary>A file of /proc; empty where the thread has ended.</summary>
    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }
}
