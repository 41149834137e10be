using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// Makes new snapshots of zones out of old ones, which share all but what a change touches: a page of each index and its
/// chapter, and the nodes. One writer uses it; the snapshots may be in use on any thread meanwhile.
/// </summary>
public sealed class ZoneEditor
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

    /// <summary>The writer that goes on behind a zone's records, or null where too much has been written already.</summary>
    private RrsetWriter? WriterOf(ZoneSnapshot basis)
    {
        // Another editor's writer, or none: from now on there is a line of stores of our own.
        if (basis.Store.Extension is not { } rrsets || rrsets.Owner != this)
            return new RrsetWriter(basis.Store, this);
        return ZoneCompaction.IsDue(basis, rrsets) ? null : rrsets;
    }
}
