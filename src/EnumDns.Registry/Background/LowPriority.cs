using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EnumDns.Registry.Background;

/// <summary>
/// Long work on a thread of its own, which gets what threads that answer queries leave of the processors: imports, loads, everything
/// that takes seconds. A thread of the pool must not be used for it: on Linux a priority that was lowered stays so.
/// </summary>
public static partial class LowPriority
{
    // Linux's least weight: a seventieth of other threads'. Enough to come to an end beside a server that is never idle.
    private const int Niceness = 19;
    private const int ProcessOrThread = 0;
    private const string Threads = "/proc/self/task";

    // sched.h: SCHED_IDLE, whose threads leave the processor as soon as another is woken.
    private const int Idle = 5;
    private const int OnlyPriority = 0;

    // A priority decides when Linux looks who is next. Where a thread is woken that has just run, that is at the next tick, up to 4 ms later.
    private static readonly long Turn = Stopwatch.Frequency / 5_000;

    [ThreadStatic]
    private static long _nextLook;

    /// <summary>Does work and ends when it has ended, with its result or its exception.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="work">The work.</param>
    public static Task<T> RunAsync<T>(string name, Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            Lower();
            try
            {
                result.SetResult(work());
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        });
        thread.Name = name;
        thread.IsBackground = true;
        thread.Start();
        return result.Task;
    }

    /// <summary>Does work and waits for it.</summary>
    /// <param name="name">The thread's name.</param>
    /// <param name="work">The work.</param>
    public static void Run(string name, Action work) => RunAsync(name, () =>
    {
        work();
        return true;
    }).GetAwaiter().GetResult();

    /// <summary>
    /// Lets threads go first that wait for the processor. Long work calls it every few microseconds; it looks every 200 µs at most, and
    /// does nothing on a thread of ordinary priority.
    /// </summary>
    public static void GiveWay()
    {
        if (_nextLook == 0)
            return;
        var before = Stopwatch.GetTimestamp();
        if (before < _nextLook)
            return;
        Thread.Yield();
        var after = Stopwatch.GetTimestamp();
        // Where others want the processor all the time, it works at least as long as it waited.
        _nextLook = after + Math.Max(Turn, after - before);
    }

    /// <summary>
    /// Puts this process behind all others, with all its threads: it runs while a processor has nothing else to do, or hardly. For
    /// commands that take seconds and may run beside a server.
    /// </summary>
    public static void LowerProcess()
    {
        if (!OperatingSystem.IsLinux())
        {
            using var process = Process.GetCurrentProcess();
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
            return;
        }

        // Each thread has a priority of its own, and gives it to those that it starts.
        if (!Directory.Exists(Threads))
            return;
        foreach (var thread in Directory.EnumerateDirectories(Threads))
        {
            var number = int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture);
            _ = SetPriority(ProcessOrThread, number, Niceness);
            _ = SetScheduler(number, Idle, OnlyPriority);
        }
    }

    // .NET leaves priorities alone on Linux, where each thread has its own; elsewhere nice would be the process's.
    private static void Lower()
    {
        _nextLook = 1;
        if (OperatingSystem.IsLinux())
            _ = SetPriority(ProcessOrThread, 0, Niceness);
        else
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int priority);

    // Musl has it in name only; there the nice value remains.
    [LibraryImport("libc", EntryPoint = "sched_setscheduler")]
    private static partial int SetScheduler(int thread, int policy, in int parameter);
}
