using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// What leads from one state of a zone to another, RRset by RRset. An RRset differs in its TTL or its set of RDATA, not in
/// their order. Signatures and NSEC3 records are not compared.
/// </summary>
public static class ZoneDiff
{
    /// <summary>What has to change at one name, in ascending order of types; nothing where it is as it should be.</summary>
    /// <param name="served">The zone as it is.</param>
    /// <param name="desired">What is to stand at the name.</param>
    public static IEnumerable<RrsetChange> Compare(ZoneSnapshot served, NodeContents desired) =>
        Compare(desired.Owner, ZoneContents.Read(served, desired.Owner).Rrsets, desired.Rrsets);

    /// <summary>What leads from one zone to another of the same apex, in canonical order of owners.</summary>
    /// <param name="from">The zone before.</param>
    /// <param name="to">The zone afterwards.</param>
    /// <param name="most">How many changes are wanted at most.</param>
    /// <param name="isLeftOut">
    /// Whether a name of the zone afterwards, known by its place in canonical order from 0, is left out where the zone before does not
    /// have it; null for none.
    /// </param>
    /// <returns>The changes, or null where there are more.</returns>
    public static IReadOnlyList<RrsetChange>? Compare(ZoneSnapshot from, ZoneSnapshot to, int most, Func<long, bool>? isLeftOut = null)
    {
        // Each name that only one of the two has is a change at least.
        if (isLeftOut is null && Math.Abs(from.NameCount - to.NameCount) > most)
            return null;
        var changes = new List<RrsetChange>();
        var before = new NameWalk(from.Numbers, from.Names, stackalloc byte[2 * NumberKey.MaxDepth]);
        var after = new NameWalk(to.Numbers, to.Names, stackalloc byte[2 * NumberKey.MaxDepth]);
        var hasBefore = before.MoveNext();
        var hasAfter = after.MoveNext();
        for (var place = 0L; (hasBefore || hasAfter) && changes.Count <= most;)
        {
            var order = !hasBefore ? 1 : !hasAfter ? -1 : before.Key.SequenceCompareTo(after.Key);
            if (order == 0)
                CompareNodes(in after, from, new NodeView(from.Store, before.Node), to, changes);
            else if (order < 0)
                changes.AddRange(Compare(NameOf(in before, from), ZoneContents.Read(new NodeView(from.Store, before.Node), before.Number), []));
            else if (isLeftOut?.Invoke(place) is not true)
                changes.AddRange(Compare(NameOf(in after, to), [], ZoneContents.Read(new NodeView(to.Store, after.Node), after.Number)));
            if (order <= 0)
                hasBefore = before.MoveNext();
            if (order < 0)
                continue;
            hasAfter = after.MoveNext();
            place++;
        }

        return changes.Count <= most ? changes : null;
    }

    private static void CompareNodes(ref readonly NameWalk after, ZoneSnapshot from, NodeView node, ZoneSnapshot to, List<RrsetChange> changes)
    {
        var other = new NodeView(to.Store, after.Node);
        if (!HasSameEntries(node, other))
            changes.AddRange(Compare(NameOf(in after, from), ZoneContents.Read(node, after.Number), ZoneContents.Read(other, after.Number)));
    }

    // Most names of two states of a zone are the same, and the octets stored for them too: number templates need no filling in.
    private static bool HasSameEntries(NodeView left, NodeView right)
    {
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            left.Get(i, out var leftRrset, out _);
            right.Get(i, out var rightRrset, out _);
            if (!leftRrset.HasSameEntry(rightRrset))
                return false;
        }

        return true;
    }

    private static IEnumerable<RrsetChange> Compare(DomainName owner, IReadOnlyList<RrsetData> before, IReadOnlyList<RrsetData> after)
    {
        var removed = before.ToDictionary(rrset => rrset.Type);
        var added = after.Where(rrset => rrset.Rdata.Count > 0).ToDictionary(rrset => rrset.Type, WithoutDuplicates);
        return
            from type in removed.Keys.Union(added.Keys).Order()
            let change = new RrsetChange(owner, removed.GetValueOrDefault(type), added.GetValueOrDefault(type))
            where !Equals(change.Removed, change.Added)
            select change;
    }

    private static RrsetData WithoutDuplicates(RrsetData rrset)
    {
        var seen = new HashSet<string>(rrset.Rdata.Count);
        return rrset.Rdata.Count == 1 ? rrset : rrset with { Rdata = [.. rrset.Rdata.Where(rdata => seen.Add(Convert.ToHexString(rdata)))] };
    }

    private static DomainName NameOf(ref readonly NameWalk walk, ZoneSnapshot zone)
    {
        Span<byte> owner = stackalloc byte[WireName.MaxLength];
        return DomainName.FromWire(owner[..walk.WriteName(zone.Apex.Wire, owner)]);
    }
}
