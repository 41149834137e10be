using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// Makes new snapshots of zones out of old ones, which share all but what a change touches: a page of each index and its
/// chapter, and the nodes. One writer uses it; the snapshots may be in use on any thread meanwhile.
/// </summary>
/// <param name="patience">
/// By how much a zone may grow, as a multiple of what makes it due, before <see cref="Apply"/> compacts it itself: 1 for who leaves that
/// to it, more for who calls <see cref="Compact"/> beside it.
/// </param>
public sealed class ZoneEditor(int patience = 1)
{
    /// <summary>A snapshot with the changes made, in their order; the basis stays as it is.</summary>
    /// <param name="basis">The zone before; it need not be the newest one made of its line.</param>
    /// <param name="changes">
    /// For each RRset what stands there afterwards. What a change says was there before is not compared. Signatures over an
    /// RRset that is changed go, as they cannot be right any more.
    /// </param>
    /// <exception cref="ArgumentException">An owner is not at or below the apex.</exception>
    public ZoneSnapshot Apply(ZoneSnapshot basis, IReadOnlyList<RrsetChange> changes)
    {
        if (changes.Count == 0)
            return basis;
        if (basis.Nsec3 is not null || changes.Any(change => (change.Added ?? change.Removed)?.Type is RecordType.NSEC3 or RecordType.NSEC3PARAM))
            return ZoneRebuild.Apply(basis, changes);
        if (WriterOf(basis) is not { } rrsets)
        {
            basis = ZoneCompaction.Compact(basis);
            rrsets = new RrsetWriter(basis.Store, this);
        }

        return new ZoneEdit(basis, rrsets).Apply(changes);
    }

    /// <summary>Whether so much was written behind a zone's records by this editor that it is time for <see cref="Compact"/>.</summary>
    public bool IsCompactionDue(ZoneSnapshot zone) =>
        zone.Nsec3 is null && zone.Store.Extension is { } rrsets && rrsets.Owner == this && ZoneCompaction.IsDue(zone, rrsets, 1);

    /// <summary>
    /// The same zone without what changes have left behind, in time that grows with the zone. On any thread: the editor may go on with
    /// the zone meanwhile. Not for zones with NSEC3 records.
    /// </summary>
    public static ZoneSnapshot Compact(ZoneSnapshot zone) => ZoneCompaction.Compact(zone);

    /// <summary>The writer that goes on behind a zone's records, or null where too much has been written already.</summary>
    private RrsetWriter? WriterOf(ZoneSnapshot basis)
    {
        // Another editor's writer, or none: from now on there is a line of stores of our own.
        if (basis.Store.Extension is not { } rrsets || rrsets.Owner != this)
            return new RrsetWriter(basis.Store, this);
        return ZoneCompaction.IsDue(basis, rrsets, patience) ? null : rrsets;
    }
}
