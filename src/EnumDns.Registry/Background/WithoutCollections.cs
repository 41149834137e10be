using System.Runtime;

namespace EnumDns.Registry.Background;

/// <summary>
/// Keeps the garbage collector away while bulk work goes on: a collection stops every thread, those that answer queries too, for as
/// long as it takes to copy what the work has built so far. It comes all the same where more is allocated than was set aside.
/// </summary>
public sealed class WithoutCollections : IDisposable
{
    // What an import of a million numbers allocates and half as much again. More would not be a small machine's to give.
    private const long MostOfEach = 80 << 20;

    // To ask the runtime for a second one would end the first.
    private static int _underWay;
    private bool _isFirst;

    private WithoutCollections(bool isFirst) => _isFirst = isFirst;

    /// <summary>Begins. One at a time: where one is under way, the second does nothing.</summary>
    /// <param name="expected">Octets that the work may allocate, half of them in large objects. What is set aside takes no memory before it is used.</param>
    public static WithoutCollections Begin(long expected)
    {
        var isFirst = Interlocked.Exchange(ref _underWay, 1) == 0;
        if (isFirst)
            TryStart(Math.Clamp(expected / 2, 1, MostOfEach));
        return new WithoutCollections(isFirst);
    }

    /// <summary>Ends it; the collector comes again when it likes.</summary>
    public void Dispose()
    {
        if (!_isFirst)
            return;
        _isFirst = false;
        TryEnd();
        Volatile.Write(ref _underWay, 0);
    }

    private static void TryStart(long ofEach)
    {
        try
        {
            _ = GC.TryStartNoGCRegion(2 * ofEach, ofEach, disallowFullBlockingGC: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentOutOfRangeException)
        {
            // Another part of the process has one, or the runtime has not so much to set aside.
        }
    }

    private static void TryEnd()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion)
            return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            // More was allocated at the last moment.
        }
    }
}
