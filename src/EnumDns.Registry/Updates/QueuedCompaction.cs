using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Updates;

/// <summary>A compacted copy of a zone that is to be served in the place of the zone: nobody asked for it and nobody sees a difference.</summary>
/// <param name="compacting">Who knows what was published since it was begun.</param>
/// <param name="apex">The zone's apex.</param>
/// <param name="copy">The copy, or null where it failed.</param>
internal sealed class QueuedCompaction(ZoneCompacting compacting, DomainName apex, ZoneSnapshot? copy) : QueuedWork
{
    /// <summary>Alone, because what is noted are the changes of earlier groups.</summary>
    public override bool RunsAlone => true;

    /// <inheritdoc/>
    public override bool Execute(WriteGroup group)
    {
        if (compacting.End(apex, copy is not null) is not { } changes || copy is null)
            return false;
        group.Zones.Put(group.Editor.Apply(copy, changes), []);
        return true;
    }

    /// <inheritdoc/>
    public override void Complete()
    {
    }

    /// <inheritdoc/>
    public override void Fail(StoreException fault)
    {
    }

    /// <inheritdoc/>
    public override void Break(Exception bug)
    {
    }
}
