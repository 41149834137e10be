using System.Globalization;

namespace EnumDns.Peers.Measurements;

/// <summary>How busy the machine is, as /proc/stat counts it.</summary>
internal static class MachineClock
{
    private const double TicksPerSecond = 100;
    private const int IdleField = 3;
    private const int WaitField = 4;

    /// <summary>CPU time that all processors have spent on anything, in seconds.</summary>
    public static double BusySeconds()
    {
        using var file = new StreamReader("/proc/stat");
        var fields = file.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..].Select(field => double.Parse(field, CultureInfo.InvariantCulture));
        return fields.Where((_, index) => index is not (IdleField or WaitField)).Take(6).Sum() / TicksPerSecond;
    }
}
