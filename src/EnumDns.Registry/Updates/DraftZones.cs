using System.Collections.Immutable;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>
/// The zones as a group will publish them: those that are served, those that changes of the group have made of them, and those
/// that the change under way makes. Nobody else sees them.
/// </summary>
internal sealed class DraftZones(ZoneDirectory served, ImmutableDictionary<DomainName, uint> gone)
{
    private readonly Dictionary<DomainName, ZoneSnapshot?> _kept = [];
    private readonly Dictionary<DomainName, ZoneSnapshot?> _open = [];
    private readonly Dictionary<DomainName, List<RrsetChange>?> _moved = [];
    private readonly Dictionary<DomainName, IReadOnlyList<RrsetChange>?> _openChanges = [];

    /// <summary>The zones that the changes kept have moved, each with what they changed in it; null where it was replaced as a whole or is gone.</summary>
    public IEnumerable<KeyValuePair<DomainName, List<RrsetChange>?>> Moved => _moved;

    /// <summary>The last serials of zones that have gone: their secondaries may still have copies.</summary>
    public ImmutableDictionary<DomainName, uint> Gone { get; private set; } = gone;

    /// <summary>A zone as it was before the change under way, or null.</summary>
    public ZoneSnapshot? FindBefore(DomainName apex)
    {
        if (_kept.TryGetValue(apex, out var kept))
            return kept;
        return served.Find(apex.Wire) is { } zone && zone.Apex == apex ? zone : null;
    }

    /// <summary>Whether there is a zone with this apex now.</summary>
    public bool Contains(DomainName apex) => (_open.TryGetValue(apex, out var open) ? open : FindBefore(apex)) is not null;

    /// <summary>The apex closest to a name, at or above it, or null.</summary>
    public DomainName? FindClosest(DomainName name)
    {
        for (; !Contains(name); name = name.Parent)
        {
            if (name.IsRoot)
                return null;
        }

        return name;
    }

    /// <summary>The apex above another that is closest to it, or null.</summary>
    public DomainName? FindParent(DomainName apex) => apex.IsRoot ? null : FindClosest(apex.Parent);

    /// <summary>Some zone whose apex is below a name, or null.</summary>
    public DomainName? FindBelow(DomainName name)
    {
        foreach (var apex in served.Zones.Select(zone => zone.Apex).Concat(_kept.Keys).Concat(_open.Keys))
        {
            if (apex.IsAtOrBelow(name) && apex != name && Contains(apex))
                return apex;
        }

        return null;
    }

    /// <summary>Puts a zone, new or in another form.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="changes">What was changed in the zone before to make it, or null where it was made anew.</param>
    public void Put(ZoneSnapshot zone, IReadOnlyList<RrsetChange>? changes = null)
    {
        _open[zone.Apex] = zone;
        _openChanges[zone.Apex] = changes;
    }

    /// <summary>Removes a zone.</summary>
    public void Remove(DomainName apex)
    {
        _open[apex] = null;
        _openChanges.Remove(apex);
    }

    /// <summary>Leaves a zone as it was before the change under way.</summary>
    public void Restore(DomainName apex) => _open.Remove(apex);

    /// <summary>Keeps what the change under way has made.</summary>
    public void Keep()
    {
        foreach (var (apex, zone) in _open)
        {
            if (zone is null && FindBefore(apex) is { } before)
                Gone = Gone.SetItem(apex, before.Serial);
            _kept[apex] = zone;
            KeepChanges(apex, _openChanges.GetValueOrDefault(apex));
        }

        _open.Clear();
        _openChanges.Clear();
    }

    /// <summary>Takes back what the change under way has made.</summary>
    public void TakeBack()
    {
        _open.Clear();
        _openChanges.Clear();
    }

    private void KeepChanges(DomainName apex, IReadOnlyList<RrsetChange>? changes)
    {
        if (changes is null)
            _moved[apex] = null;
        else if (!_moved.TryGetValue(apex, out var moved))
            _moved[apex] = [.. changes];
        else
            moved?.AddRange(changes);
    }

    /// <summary>What is to be served, or null where nothing changed.</summary>
    public ZoneDirectory? ToDirectory()
    {
        if (_kept.Count == 0)
            return null;
        return served.With(_kept.Values.OfType<ZoneSnapshot>()).Without(_kept.Where(zone => zone.Value is null).Select(zone => zone.Key));
    }
}
