using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Changes;

/// <summary>Makes changes by building the whole zone again: for zones with NSEC3 records, which are kept apart from its names.</summary>
internal static class ZoneRebuild
{
    /// <summary>A snapshot with the changes made.</summary>
    public static ZoneSnapshot Apply(ZoneSnapshot basis, IReadOnlyList<RrsetChange> changes)
    {
        var changed = new Dictionary<(DomainName Owner, RecordType Type), RrsetChange>();
        foreach (var change in changes)
        {
            if (change.Removed is { } removed)
                changed[(change.Owner, removed.Type)] = change;
            if (change.Added is { } added)
                changed[(change.Owner, added.Type)] = change;
        }

        var builder = new ZoneBuilder(basis.Apex);
        basis.Visit((owner, node, number) => Copy(builder, owner, node, number, changed));
        foreach (var ((owner, type), change) in changed)
        {
            if (change.Added is not { } added || added.Type != type)
                continue;
            foreach (var rdata in added.Rdata)
            {
                if (!builder.Add(owner.Wire, type, added.Ttl, rdata, 0))
                    throw new ArgumentException($"{owner} is not at or below the apex {basis.Apex}.", nameof(changes));
            }
        }

        return builder.Build();
    }

    private static void Copy(
        ZoneBuilder builder, ReadOnlySpan<byte> owner, NodeView node, ulong number, Dictionary<(DomainName Owner, RecordType Type), RrsetChange> changed)
    {
        var name = DomainName.FromWire(owner);
        Span<byte> scratch = stackalloc byte[RrsetView.MaxPatchedLength];
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out var signatures);
            var type = rrset.IsEmpty ? new RrsigData(signatures.FirstRdata).TypeCovered : rrset.Type;
            if (changed.ContainsKey((name, type)))
                continue;
            Add(builder, owner, rrset, number, scratch);
            Add(builder, owner, signatures, number, scratch);
        }
    }

    private static void Add(ZoneBuilder builder, ReadOnlySpan<byte> owner, RrsetView rrset, ulong number, Span<byte> scratch)
    {
        if (rrset.IsEmpty)
            return;
        foreach (var rdata in rrset.Rdata(number, scratch))
            builder.Add(owner, rrset.Type, rrset.Ttl, rdata, 0);
    }
}
