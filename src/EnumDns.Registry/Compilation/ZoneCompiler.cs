using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;
using EnumDns.Zones.Changes;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// Registry objects as plain DNS data (RFC 1034, RFC 4592): a whole zone from scratch, or the names that a change touches. Both give
/// the same, because <see cref="NodeRules"/> decide in both. Objects must keep the rules that registration checks.
/// </summary>
public static class ZoneCompiler
{
    /// <summary>The SOA of a zone at a serial.</summary>
    public static RrsetData SoaOf(Zone zone, uint serial) => ObjectRrsets.SoaOf(zone, serial);

    /// <summary>Compiles a zone from scratch, in one pass through its tables.</summary>
    /// <param name="session">The objects.</param>
    /// <param name="stored">The zone, with the serial that the snapshot gets.</param>
    public static ZoneSnapshot Compile(IStoreSession session, StoredZone stored)
    {
        var zone = stored.Zone;
        var builder = new ZoneBuilder(zone.Apex);
        var records = 0L;
        var cuts = new List<ZoneCut>();
        Add(zone.Apex, SoaOf(zone, stored.Serial));

        var nested = new NestedCuts(session, zone);
        var rules = new NodeRules(zone);
        var alone = new NumberRecords(zone, builder);
        using var walk = new TreeWalk(session, zone, nested, null, zone.Prefix, [])
        {
            OnOther = set => Add(set.Owner, ObjectRrsets.Of(set, zone)),
            OnAlone = numbers => alone.Add(numbers, ref records),
        };
        foreach (var node in walk.Nodes())
        {
            AddNode(node, isWildcard: false, rules.AtName(node));
            if (node.IsCut)
                cuts.Add(node.Cut!);
            AddNode(node, isWildcard: true, rules.AtWildcard(node));
        }

        var path = new PathReader(session, zone, nested);
        foreach (var (_, cut) in nested.Others.Where(other => path.Read(other.Above).CoveringCut is null))
        {
            cuts.Add(cut);
            foreach (var rrset in cut.Rrsets)
                Add(cut.Owner, rrset);
        }

        // Behind all records: where one has the name of a server, its TTL is that of the RRset.
        foreach (var glue in cuts.SelectMany(cut => cut.Glue))
            Add(glue.Owner, glue.Rrset);
        return builder.Build();

        void AddNode(DigitNode node, bool isWildcard, IReadOnlyList<RrsetData> rrsets)
        {
            if (rrsets.Count == 0)
                return;
            var owner = rules.NameOf(node, isWildcard);
            foreach (var rrset in rrsets)
                Add(owner, rrset);
        }

        void Add(DomainName owner, RrsetData rrset)
        {
            foreach (var rdata in rrset.Rdata)
                builder.Add(owner.Wire, rrset.Type, rrset.Ttl, rdata, records++);
        }
    }

    /// <summary>
    /// Compiles what a change touches: what stands afterwards at each name that may differ, each name once, in no order. At the
    /// apex the SOA is left out, which is the writer's.
    /// </summary>
    /// <param name="session">The objects as they are afterwards; not to be changed while the names are read.</param>
    /// <param name="zone">The zone as it is afterwards.</param>
    /// <param name="touched">What was changed since the zone as it stands was compiled.</param>
    public static IEnumerable<NodeContents> Compile(IStoreSession session, Zone zone, TouchedNames touched) =>
        touched.IsEmpty ? [] : new TouchedCompilation(session, zone, touched).Nodes();
}
