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
        var apexAddress = ApexOf(numbers);
        var (serial, negativeTtl) = ReadSoa(new NodeView(store, apexAddress));
        var subtrees = new SubtreeCollector();
        var records = 0L;
        var walk = new NameWalk(numbers, names, stackalloc byte[2 * NumberKey.MaxDepth]);
        while (walk.MoveNext())
        {
            var node = new NodeView(store, walk.Node);
            records += node.RecordCount;
            subtrees.Visit(in walk, node);
        }

        var (cuts, redirections) = (SubtreeIndex.Empty, SubtreeIndex.Empty);
        subtrees.AddTo(ref cuts, ref redirections);
        foreach (var entry in hashes)
            records += new NodeView(store, entry.Node).RecordCount;
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
            Cuts = cuts,
            Redirections = redirections,
            Nsec3 = ChainOf(store, apexAddress, hashes),
        };
    }

    /// <summary>The apex's node, or 0: its key is 0 and comes first.</summary>
    public static uint ApexOf(NumberIndex numbers) => numbers.TryGet(default, out var first, out var apex) && first == 0 ? apex : 0;

    /// <summary>The serial number and the TTL of negative answers.</summary>
    // RFC 2308 section 5: a negative answer lives as long as the lesser of the SOA's own TTL and its MINIMUM.
    public static (uint Serial, uint NegativeTtl) ReadSoa(NodeView apex)
    {
        if (!apex.TryFind(RecordType.SOA, out var soa, out _))
            return (0, 0);
        var data = new SoaData(soa.FirstRdata);
        return (data.Serial, Math.Min(soa.Ttl, data.Minimum));
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
