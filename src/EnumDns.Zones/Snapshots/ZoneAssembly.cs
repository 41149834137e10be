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
    /// <param name="names">All names but those of <paramref name="hashes"/>; the apex is among the numbers where it has records.</param>
    /// <param name="special">Of these, at least all names with NS or DNAME records.</param>
    /// <param name="hashes">Owners of NSEC3 records by hash, ascending.</param>
    /// <param name="records">Records at all of them.</param>
    public static ZoneSnapshot Assemble(
        DomainName apex, RrsetStore store, ZoneNames names, ZoneNames special, IReadOnlyList<NameEntry> hashes, long records)
    {
        var apexAddress = ApexOf(names.Numbers);
        var (serial, negativeTtl) = ReadSoa(new NodeView(store, apexAddress));
        var subtrees = new SubtreeCollector();
        var walk = new NameWalk(special.Numbers, special.Names, stackalloc byte[2 * NumberKey.MaxDepth]);
        while (walk.MoveNext())
            subtrees.Visit(in walk, new NodeView(store, walk.Node));

        var (cuts, redirections) = (SubtreeIndex.Empty, SubtreeIndex.Empty);
        subtrees.AddTo(ref cuts, ref redirections);
        var chain = ChainOf(store, apexAddress, hashes);
        var zone = new ZoneSnapshot(apex)
        {
            Serial = serial,
            NegativeTtl = negativeTtl,
            Denial = TemplateWriter.WriteDenial(apex, new NodeView(store, apexAddress), negativeTtl),
            HasDenials = chain is not null || new NodeView(store, apexAddress).Has(RecordType.NSEC),
            RecordCount = records,
            NameCount = names.Numbers.Count + names.Names.Count,
            Store = store,
            ApexAddress = apexAddress,
            Numbers = names.Numbers,
            Names = names.Names,
            NameParents = NameParents.Index(names.Names),
            Cuts = cuts,
            Redirections = redirections,
            Nsec3 = chain,
        };
        return Referrals.AddTo(zone);
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
