using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>
/// Keeps the cuts and DNAMEs of a zone right while names change. They do not nest: one hides those below it, and when it goes
/// they come back.
/// </summary>
/// <param name="numbers">The numbers afterwards.</param>
/// <param name="names">All other names afterwards.</param>
/// <param name="store">Nodes and RRsets afterwards.</param>
/// <param name="apex">The apex.</param>
/// <param name="cuts">The cuts before.</param>
/// <param name="redirections">The owners of DNAMEs before.</param>
internal sealed class SubtreeEdit(
    NumberIndex numbers, NameIndex names, RrsetStore store, DomainName apex, SubtreeIndex cuts, SubtreeIndex redirections)
{
    /// <summary>The cuts.</summary>
    public SubtreeIndex Cuts { get; private set; } = cuts;

    /// <summary>The owners of DNAMEs.</summary>
    public SubtreeIndex Redirections { get; private set; } = redirections;

    /// <summary>Takes in a name that was a cut or has a DNAME, before or now. Names come in canonical order, so that those above are done.</summary>
    public void Update(NodeEdit edit)
    {
        var name = new RelativeName(edit.Owner.Wire, apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        if (Cuts.TryFind(in name, out var depth, out _) && depth < name.Depth)
            return;
        if (Redirections.TryFind(in name, out depth, out _) && depth < name.Depth)
            return;

        (Cuts, Redirections) = (Cuts.Without(in name), Redirections.Without(in name));
        var collector = new SubtreeCollector();
        var walk = new NameWalk(numbers, names, stackalloc byte[2 * NumberKey.MaxDepth]);
        walk.Seek(in name);
        while (walk.MoveNext() && walk.Key.StartsWith(edit.Key))
        {
            collector.Visit(in walk, new NodeView(store, walk.Node));

            // All else below the name is hidden by it.
            if (walk.Key.Length == edit.Key.Length && SubtreeCollector.IsRoot(walk.Key, new NodeView(store, walk.Node)))
                break;
        }

        var (cuts, redirections) = (Cuts, Redirections);
        collector.AddTo(ref cuts, ref redirections);
        (Cuts, Redirections) = (cuts, redirections);
    }
}
