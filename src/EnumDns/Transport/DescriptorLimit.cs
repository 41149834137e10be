using System.Globalization;

namespace EnumDns.Transport;

/// <summary>
/// How many files and sockets the process may have open. The runtime raises the soft limit to the hard one at its
/// start, and aborts the process where it finds no descriptor for its own needs: the limit must never be reached.
/// </summary>
internal static class DescriptorLimit
{
    // The runtime alone takes about a hundred.
    private const int SmallestReserve = 256;

    /// <summary>The limit of this process; the largest integer where the system does not tell.</summary>
    public static int OfProcess()
    {
        if (!OperatingSystem.IsLinux())
            return int.MaxValue;
        try
        {
            // "Max open files            1024                 524288               files": the soft limit comes first.
            var line = File.ReadLines("/proc/self/limits").FirstOrDefault(line => line.StartsWith("Max open files ", StringComparison.Ordinal));
            var soft = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
            return int.TryParse(soft, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
        }
        catch (IOException)
        {
            return int.MaxValue;
        }
    }

    /// <summary>How many connections a limit allows: a quarter of it, and 256 at least, are for everything else.</summary>
    public static int Connections(int limit) => Math.Max(1, limit - Math.Max(limit / 4, SmallestReserve));
}
