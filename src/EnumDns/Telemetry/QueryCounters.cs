using EnumDns.Protocol.Messages;

namespace EnumDns.Telemetry;

/// <summary>
/// Counts responses by transport and RCODE. Threads count on lines of their own, so that they do not wait for each
/// other; a reader adds the lines up.
/// </summary>
internal sealed class QueryCounters
{
    /// <summary>RCODEs that are counted apart; those beyond count as the last.</summary>
    public const int Rcodes = 24;

    private const int Lines = 32;
    // UDP, then TCP, then silence: each response has one place; 64 counters are eight cache lines.
    private const int LineLength = 64;
    private const int Truncated = 2 * Rcodes;
    private const int Silence = Truncated + 1;
    private readonly long[] _counts = new long[Lines * LineLength];

    /// <summary>Counts a response.</summary>
    /// <param name="isTcp">Whether it goes over TCP.</param>
    /// <param name="rcode">Its RCODE, the extended ones of EDNS included.</param>
    /// <param name="isTruncated">Whether TC is set.</param>
    public void Add(bool isTcp, Rcode rcode, bool isTruncated)
    {
        Increment((isTcp ? Rcodes : 0) + Math.Min((int)rcode, Rcodes - 1));
        if (isTruncated)
            Increment(Truncated);
    }

    /// <summary>Counts responses that are not truncated, such as those of a batch.</summary>
    /// <param name="isTcp">Whether they go over TCP.</param>
    /// <param name="rcode">Their RCODE.</param>
    /// <param name="count">How many there are.</param>
    public void Add(bool isTcp, Rcode rcode, int count)
    {
        if (count > 0)
            Interlocked.Add(ref Place((isTcp ? Rcodes : 0) + Math.Min((int)rcode, Rcodes - 1)), count);
    }

    /// <summary>Counts a message that gets no response.</summary>
    public void AddSilence() => Increment(Silence);

    /// <summary>Responses so far.</summary>
    /// <param name="isTcp">Over TCP, or over UDP.</param>
    /// <param name="rcode">With this RCODE.</param>
    public long Count(bool isTcp, Rcode rcode) => Sum((isTcp ? Rcodes : 0) + (int)rcode);

    /// <summary>Responses so far with TC set.</summary>
    public long CountTruncated() => Sum(Truncated);

    /// <summary>Messages so far that got no response.</summary>
    public long CountSilence() => Sum(Silence);

    private void Increment(int counter) => Interlocked.Increment(ref Place(counter));

    private ref long Place(int counter) => ref _counts[(Environment.CurrentManagedThreadId & (Lines - 1)) * LineLength + counter];

    private long Sum(int counter)
    {
        var sum = 0L;
        for (var line = 0; line < Lines; line++)
            sum += Volatile.Read(ref _counts[line * LineLength + counter]);
        return sum;
    }
}
