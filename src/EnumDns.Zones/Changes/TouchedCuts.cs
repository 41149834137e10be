using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>Finds the cuts whose referrals are others after a change: those with other data at them or below, those that are new and those that have gone.</summary>
/// <param name="before">The zone before.</param>
/// <param name="after">The zone afterwards.</param>
internal sealed class TouchedCuts(ZoneSnapshot before, ZoneSnapshot after)
{
    private readonly SortedSet<ulong> _cuts = [];

    /// <summary>The cuts, ascending.</summary>
    public IReadOnlyCollection<ulong> Cuts => _cuts;

    /// <summary>Looks at a name whose records have changed.</summary>
    public void Visit(NodeEdit edit)
    {
        var name = new RelativeName(edit.Owner.Wire, after.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        if (after.Cuts.TryFind(in name, out var depth, out _) && depth <= name.NumberDepth)
            _cuts.Add(NumberKey.Truncate(name.Number, depth));

        // What a cut or a DNAME hides, or gives back.
        if (edit.Number is { } number
            && (SubtreeCollector.IsRoot(edit.Key, new NodeView(before.Store, edit.Before)) || SubtreeCollector.IsRoot(edit.Key, new NodeView(after.Store, edit.After))))
        {
            AddBelow(before.Cuts.Numbers, number);
            AddBelow(after.Cuts.Numbers, number);
        }
    }

    private void AddBelow(NumberIndex cuts, ulong number)
    {
        cuts.Find(number, out var place);
        for (; cuts.TryGet(place, out var cut, out _) && NumberKey.IsAtOrBelow(cut, number); place = cuts.Next(place))
            _cuts.Add(cut);
    }
}
