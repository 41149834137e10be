using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Signing;

namespace EnumDns.Zones.Snapshots;

/// <summary>Makes a snapshot of finished indexes: finds cuts, DNAMEs, the SOA's values and the NSEC3 chain.</summary>
internal static class ZoneAssembly
{
    /// <summary>Makes the snapshot.</summary>
    /// <param name="apex">The apex.</param>
    /// <param name="store">Nodes and RRsets.</param>
    /// <param name="numbers">Packed numbers; the apex is among them where it has records.</param>
    /// <param name="names">All other names.</param>
    /// <param name="hashes">Owners of NSEC3 records by hash, ascending.</param>
    public static ZoneSnapshot Assemble(
        DomainName apex, RrsetStore store, NumberIndex numbers, NameIndex names, IReadOnlyList<NameEntry> hashes)
    {
        numbers.TryGet(default, out var first, out var apexAddress);
        if (first != 0)
            apexAddress = 0;
        var (serial, negativeTtl) = ReadSoa(new NodeView(store, apexAddress));
        var subtrees = new SubtreeCollector();
        var records = 0L;
        var walk = new NameWalk(numbers, names, stackalloc byte[2 * NumberKey.MaxDepth]);
        while (walk.MoveNext())
        {
            var node = new NodeView(store, walk.Node);
            records += CountRecords(node);
            subtrees.Visit(in walk, node);
        }

        foreach (var entry in hashes)
            records += CountRecords(new NodeView(store, entry.Node));
        return new ZoneSnapshot(apex)
        {
            Serial = serial,
            NegativeTtl = negativeTtl,
            RecordCount = records,
            NameCount = numbers.Count + names.Count,
            Store = store,
            ApexAddress = apexAddress,
            Numbers = numbers,
            Names = names,
            Cuts = subtrees.Cuts,
            Redirections = subtrees.Redirections,
            Nsec3 = ChainOf(store, apexAddress, hashes),
        };
    }

    // RFC 2308 section 5: a negative answer lives as long as the lesser of the SOA's own TTL and its MINIMUM.
    private static (uint Serial, uint NegativeTtl) ReadSoa(NodeView apex)
    {
        if (!apex.TryFind(RecordType.SOA, out var soa, out _))
            return (0, 0);
        var data = new SoaData(soa.FirstRdata);
        return (data.Serial, Math.Min(soa.Ttl, data.Minimum));
    }

    private static long CountRecords(NodeView node)
    {
        var count = 0L;
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out var signatures);
            count += (rrset.IsEmpty ? 0 : rrset.Count) + (signatures.IsEmpty ? 0 : signatures.Count);
        }

        return count;
    }

    // RFC 5155 section 4: NSEC3PARAM tells which of several chains is complete.
    private static Nsec3Chain? ChainOf(RrsetStore store, uint apex, IReadOnlyList<NameEntry> hashes)
    {
        if (!new NodeView(store, apex).TryFind(RecordType.NSEC3PARAM, out var parameters, out _))
            return null;
        foreach (var rdata in parameters.Rdata(0, []))
        {
            if (Nsec3Hash.TryRead(rdata) is not { } hash)
                continue;
            var members = new List<NameEntry>();
            foreach (var entry in hashes)
            {
                if (new NodeView(store, entry.Node).TryFind(RecordType.NSEC3, out var nsec3, out _) && hash.Matches(nsec3.FirstRdata))
                    members.Add(entry);
            }

            if (members.Count > 0)
                return Nsec3Chain.Create(hash, members);
        }

        return null;
    }
}
