using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Updates;

/// <summary>How many objects each zone has: counted in the store once, and kept up with each change from then on. For any thread.</summary>
/// <param name="lastChange">The number of the last change.</param>
public sealed class ObjectCounts(long lastChange)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DomainName, ZoneCounts> _known = [];

    // What changes did to zones that are being counted.
    private readonly Dictionary<DomainName, ZoneCounts> _meanwhile = [];
    private long _lastChange = lastChange;

    /// <summary>The objects of a zone, by the session or later.</summary>
    /// <param name="apex">The zone's apex.</param>
    /// <param name="session">Where they are counted, if they have to be: a tenth of a second for a million.</param>
    public ZoneCounts Of(DomainName apex, IStoreSession session)
    {
        bool isFirst;
        lock (_gate)
        {
            if (_known.TryGetValue(apex, out var known))
                return known;
            // What changes between the session's view and now is nowhere noted.
            isFirst = session.LastChange == _lastChange && _meanwhile.TryAdd(apex, default);
        }

        var counted = new ZoneCounts(session.Numbers.Count(apex), session.Blocks.Count(apex), session.Delegations.Count(apex), session.Records.Count(apex));
        if (!isFirst)
            return counted;
        lock (_gate)
        {
            if (_meanwhile.Remove(apex, out var changes))
                _known[apex] = counted = counted.Add(changes);
        }

        return counted;
    }

    /// <summary>Takes changes into account that were committed.</summary>
    /// <param name="change">The number of the last of them; 0 where there is none.</param>
    /// <param name="objects">What they did.</param>
    internal void Note(long change, IReadOnlyList<ChangedObject> objects)
    {
        if (change == 0)
            return;
        lock (_gate)
        {
            _lastChange = change;
            foreach (var changed in objects)
            {
                if (changed.Kind is not ObjectKind.Zone)
                    Note(changed);
                else if (changed.Action is not ChangeAction.Updated)
                    Forget();
            }
        }
    }

    private void Note(ChangedObject changed)
    {
        var difference = changed.Action switch { ChangeAction.Created => 1, ChangeAction.Deleted => -1, _ => 0 };
        var counts = changed.Kind switch
        {
            ObjectKind.Number => new ZoneCounts(difference, 0, 0, 0),
            ObjectKind.Block => new ZoneCounts(0, difference, 0, 0),
            ObjectKind.Delegation => new ZoneCounts(0, 0, difference, 0),
            _ => new ZoneCounts(0, 0, 0, difference),
        };
        if (_known.TryGetValue(changed.Zone, out var known))
            _known[changed.Zone] = known.Add(counts);
        if (_meanwhile.TryGetValue(changed.Zone, out var meanwhile))
            _meanwhile[changed.Zone] = meanwhile.Add(counts);
    }

    // A zone that comes or goes takes objects from another, or gives them back; an import replaces all.
    private void Forget()
    {
        _known.Clear();
        _meanwhile.Clear();
    }
}
