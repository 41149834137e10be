using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EnumDns.Peers.Load;

/// <summary>Lets the generator's thread sleep until any of its sockets has an answer, or until a time (Linux's ppoll).</summary>
internal sealed unsafe partial class AnswerWait(ILoadFlow[] flows)
{
    private const short In = 1;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private readonly PollEntry[] _entries = new PollEntry[flows.Length];

    /// <summary>Sleeps.</summary>
    /// <param name="time">When at the latest it ends, a time stamp.</param>
    public void Until(long time)
    {
        for (var i = 0; i < flows.Length; i++)
            _entries[i] = new PollEntry { Descriptor = flows[i].Descriptor, Events = In };
        var rest = Math.Max(0, time - Stopwatch.GetTimestamp()) * (NanosecondsPerSecond / Stopwatch.Frequency);
        var duration = new Duration { Seconds = (nint)(rest / NanosecondsPerSecond), Nanoseconds = (nint)(rest % NanosecondsPerSecond) };
        fixed (PollEntry* entries = _entries)
            _ = Poll(entries, (nuint)_entries.Length, &duration, null);
    }

    [LibraryImport("libc", EntryPoint = "ppoll")]
    private static partial int Poll(PollEntry* entries, nuint count, Duration* timeout, void* signals);

    /// <summary>The <c>struct pollfd</c>.</summary>
    private struct PollEntry
    {
        public int Descriptor;
        public short Events;
        public short Ready;
    }

    /// <summary>The <c>struct timespec</c> of 64-bit processors.</summary>
    private struct Duration
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
