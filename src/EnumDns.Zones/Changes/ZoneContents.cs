using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>Takes data out of a zone, free of the snapshot. Signatures and NSEC3 records are left out.</summary>
public static class ZoneContents
{
    /// <summary>What stands at exactly this name, cuts and wildcards not considered; no RRsets where there is nothing.</summary>
    public static NodeContents Read(ZoneSnapshot zone, DomainName owner)
    {
        if (!owner.IsAtOrBelow(zone.Apex))
            return new NodeContents(owner, []);
        var name = new RelativeName(owner.Wire, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        return zone.TryFind(in name, out var node, out _)
            ? new NodeContents(owner, Read(new NodeView(zone.Store, node), name.IsNumber ? name.Number : 0))
            : new NodeContents(owner, []);
    }

    /// <summary>All names that have records, in canonical order, in lower case. What was not asked for yet costs nothing.</summary>
    public static IEnumerable<NodeContents> ReadAll(ZoneSnapshot zone)
    {
        var walk = new ZoneWalk(zone);
        while (walk.MoveNext())
            yield return new NodeContents(DomainName.FromWire(walk.Owner), Read(walk.Node, walk.Number));
    }

    /// <summary>The RRsets of a node, in ascending order of types.</summary>
    /// <param name="node">The node.</param>
    /// <param name="number">The owner's packed number, or 0.</param>
    internal static List<RrsetData> Read(NodeView node, ulong number)
    {
        var rrsets = new List<RrsetData>(node.Count);
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out _);
            if (!rrset.IsEmpty)
                rrsets.Add(Read(rrset, number));
        }

        return rrsets;
    }

    /// <summary>One RRset.</summary>
    /// <param name="rrset">The RRset.</param>
    /// <param name="number">The owner's packed number, or 0.</param>
    internal static RrsetData Read(RrsetView rrset, ulong number)
    {
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        var rdata = new List<byte[]>(rrset.Count);
        foreach (var record in rrset.Rdata(number, scratch))
            rdata.Add(record.ToArray());
        return new RrsetData(rrset.Type, rrset.Ttl, rdata);
    }
}
