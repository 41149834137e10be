using System.Diagnostics;
using System.Runtime.InteropServices;
using EnumDns.Transport;

namespace EnumDns.Peers.Load;

/// <summary>Lets the generator's thread sleep until any of its sockets has an answer, or until a time (Linux's ppoll).</summary>
internal sealed unsafe partial class AnswerWait(ILoadFlow[] flows)
{
    private const short In = 1;
    private readonly PollEntry[] _entries = new PollEntry[flows.Length];

    /// <summary>Sleeps.</summary>
    /// <param name="time">When at the latest it ends, a time stamp.</param>
    public void Until(long time)
    {
        for (var i = 0; i < flows.Length; i++)
            _entries[i] = new PollEntry { Descriptor = flows[i].Descriptor, Events = In };
        var now = Stopwatch.GetTimestamp();
        var duration = new Duration(Stopwatch.GetElapsedTime(now, Math.Max(now, time)));
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
}
