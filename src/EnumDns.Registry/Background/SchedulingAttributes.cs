using System.Runtime.InteropServices;
using Processor = System.Runtime.InteropServices.Architecture;

namespace EnumDns.Registry.Background;

/// <summary>
/// How Linux gives a thread its turn: <c>struct sched_attr</c> of sched_setattr(2). A nice value alone is not enough since Linux 6.6: a
/// thread that is woken, however urgent, waits for the end of the time slice of the one that runs, some milliseconds. It does not where
/// its own slice is shorter (Linux 6.12), so threads in the background get long ones.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly partial struct SchedulingAttributes
{
    // The most that Linux takes.
    private const ulong LongSlice = 100_000_000;
    private const uint Batch = 3;
    private readonly uint _size;
    private readonly uint _policy;
    private readonly ulong _flags;
    private readonly int _nice;
    private readonly uint _priority;
    private readonly ulong _runtime;
    private readonly ulong _deadline;
    private readonly ulong _period;

    private SchedulingAttributes(int nice)
    {
        _size = (uint)Marshal.SizeOf<SchedulingAttributes>();
        _policy = Batch;
        _nice = nice;
        _runtime = LongSlice;
        (_flags, _priority, _deadline, _period) = (0, 0, 0, 0);
    }

    /// <summary>Puts the calling thread behind others.</summary>
    /// <param name="nice">Its nice value.</param>
    /// <returns>Whether that worked.</returns>
    public static bool TrySet(int nice)
    {
        long number = RuntimeInformation.ProcessArchitecture switch
        {
            Processor.X64 => 314,
            Processor.Arm64 => 274,
            _ => 0,
        };
        if (number == 0)
            return false;
        return Call(number, 0, new SchedulingAttributes(nice), 0) == 0;
    }

    [LibraryImport("libc", EntryPoint = "syscall")]
    private static partial long Call(long number, int thread, in SchedulingAttributes attributes, uint flags);
}
