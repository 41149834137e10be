using System.Diagnostics;

namespace EnumDns.Peers.Load;

/// <summary>
/// When queries are due that come at a fixed rate from many askers who know nothing of each other: at random intervals
/// (a Poisson process). What is not sent when it is due stays due, and its waiting counts.
/// </summary>
internal sealed class ArrivalSchedule(double rate, SeededSequence sequence)
{
    private readonly double _ticks = Stopwatch.Frequency / rate;
    private double _next = Stopwatch.GetTimestamp();

    /// <summary>When the next query is due, a time stamp.</summary>
    public long Due => (long)_next;

    /// <summary>Goes to the query after it.</summary>
    public void Advance() => _next -= Math.Log(sequence.NextFraction()) * _ticks;
}
