using System.Runtime.InteropServices;

namespace EnumDns.Registry.Background;

/// <summary>
/// Long work on a thread of its own, which gets what threads that answer queries leave of the processors: imports, loads, everything
/// that takes seconds. A thread of the pool must not be used for it: on Linux a priority that was lowered stays so.
/// </summary>
public static partial class LowPriority
{
    // A tenth of the weight of other threads: enough to come to an end beside a server that is never idle.
    private const int Niceness = 10;
    private const int ProcessOrThread = 0;

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

    // .NET leaves priorities alone on Linux, where each thread has its own; elsewhere nice would be the process's.
    private static void Lower()
    {
        if (!OperatingSystem.IsLinux())
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        else if (!SchedulingAttributes.TrySet(Niceness))
            _ = SetPriority(ProcessOrThread, 0, Niceness);
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);
}
