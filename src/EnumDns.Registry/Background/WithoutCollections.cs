namespace EnumDns.Registry.Background;

/// <summary>
/// Keeps the garbage collector away while bulk work goes on, and for a while afterwards: a collection stops every thread, those that
/// answer queries too, for as long as it takes to move what the work has built. It is made when nothing else asks for the processor, or
/// before the next such work; and it comes all the same where more is allocated than was set aside.
/// </summary>
public sealed class WithoutCollections : IDisposable
{
    // An import of a million numbers allocates 40 MB in large objects and 60 in small ones. More would not be a small machine's to give.
    private const long MostOfEach = 80 << 20;

    // Less is everyday garbage, and not worth a collection of its own.
    private const long Least = 8 << 20;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private static readonly Lock Gate = new();
    private static readonly Timer Later = new(_ => CollectIfIdle());
    private static bool _isUnderWay;
    private static bool _isOwed;
    private bool _isFirst;

    private WithoutCollections(bool isFirst) => _isFirst = isFirst;

    /// <summary>Begins. One at a time: where one is under way, the second does nothing, and neither does one for less than 8 MiB.</summary>
    /// <param name="expected">Octets that the work may allocate, in large objects and in small ones. What is set aside takes no memory before it is used.</param>
    public static WithoutCollections Begin(long expected)
    {
        lock (Gate)
        {
            // To ask the runtime for a second one would end the first.
            if (_isUnderWay || expected < Least)
                return new WithoutCollections(isFirst: false);
            Later.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            CollectIfOwed();
            TryStart(Math.Min(expected, MostOfEach));
            _isUnderWay = true;
            return new WithoutCollections(isFirst: true);
        }
    }

    /// <summary>Ends it; what the work leaves behind is collected ten seconds later, unless the same begins again.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            if (!_isFirst)
                return;
            _isFirst = _isUnderWay = false;
            _isOwed = true;
            Later.Change(Quiet, Timeout.InfiniteTimeSpan);
        }
    }

    private static void CollectIfIdle()
    {
        lock (Gate)
        {
            if (!_isUnderWay)
                CollectIfOwed();
        }
    }

    // Ends what TryStart began, and gives back all that is not used any more.
    private static void CollectIfOwed()
    {
        if (!_isOwed)
            return;
        _isOwed = false;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
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
}
