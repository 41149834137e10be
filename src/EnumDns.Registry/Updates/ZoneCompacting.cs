using EnumDns.Protocol.Names;
using EnumDns.Registry.Background;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>
/// Compacts zones beside the writer, which would stand still meanwhile: (1) where a zone is due, a thread of low priority copies it as
/// it is served, (2) what is published from then on is noted, (3) the copy comes back to the writer as work of its own
/// (<see cref="QueuedCompaction"/>), which makes the noted changes in it too. Used by the writer alone.
/// </summary>
internal sealed class ZoneCompacting
{
    // What was published since the copy was begun; null where a zone was replaced as a whole, and the copy is of no use.
    private readonly Dictionary<DomainName, List<RrsetChange>?> _underWay = [];

    /// <summary>Takes the work that is done when a copy is complete.</summary>
    public Action<QueuedWork> Bring { get; set; } = _ => { };

    /// <summary>How many copies were put in the place of their zones.</summary>
    public long Completed { get; private set; }

    /// <summary>Notes what was published, and begins copies where they are due.</summary>
    /// <param name="editor">Who makes the zones.</param>
    /// <param name="zones">All zones as they are served now.</param>
    /// <param name="moved">The zones that moved, each with its changes; null where it was replaced as a whole or is gone.</param>
    public void Note(ZoneEditor editor, ZoneDirectory zones, IEnumerable<KeyValuePair<DomainName, List<RrsetChange>?>> moved)
    {
        foreach (var (apex, changes) in moved)
        {
            if (!_underWay.TryGetValue(apex, out var noted))
                BeginIfDue(editor, zones.Find(apex.Wire), apex);
            else if (changes is null)
                _underWay[apex] = null;
            else
                noted?.AddRange(changes);
        }
    }

    /// <summary>Ends a copy.</summary>
    /// <returns>What was published since it was begun, or null where it is of no use.</returns>
    public IReadOnlyList<RrsetChange>? End(DomainName apex, bool isComplete)
    {
        _underWay.Remove(apex, out var noted);
        Completed += isComplete && noted is not null ? 1 : 0;
        return noted;
    }

    private void BeginIfDue(ZoneEditor editor, ZoneSnapshot? zone, DomainName apex)
    {
        if (zone is null || zone.Apex != apex || !editor.IsCompactionDue(zone))
            return;
        _underWay[apex] = [];
        var bring = Bring;
        _ = LowPriority.RunAsync("compaction", () =>
        {
            ZoneSnapshot? copy = null;
            try
            {
                copy = ZoneEditor.Compact(zone);
            }
            finally
            {
                bring(new QueuedCompaction(this, apex, copy));
            }

            return true;
        });
    }
}
