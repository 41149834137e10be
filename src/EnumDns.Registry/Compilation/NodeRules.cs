using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// What is published at a name of the digit tree and at the wildcard below it: the one place that decides, for zones compiled
/// from scratch and for single names.
/// </summary>
/// <remarks>
/// RFC 4592 section 3.3.1: a wildcard answers only where it stands directly below the closest encloser. So a loose block P cannot
/// be <c>*.P</c> alone: each name that exists below P for another reason hides it from the numbers below that name, and is
/// itself no number of the block any more. There the block's RRset is published again ("fill").
/// </remarks>
internal sealed class NodeRules(Zone zone)
{
    private readonly Dictionary<Block, RrsetData> _looseRrsets = new(ReferenceEqualityComparer.Instance);

    /// <summary>The RRsets at the name, without the SOA of the apex.</summary>
    public IReadOnlyList<RrsetData> AtName(DigitNode node)
    {
        // Most names of a large zone are no more than parts of numbers.
        if (node.Number is null && !node.IsInBlock && node.CoveringCut is null && node.Records.Count == 0 && node.Parent is not null)
            return [];
        var rrsets = RrsetsOf(node.Records);
        if (node.Parent is null)
            Add(rrsets, ObjectRrsets.NameServersOf(zone));
        if (node.CoveringCut is null)
            AddTarget(node, rrsets);
        else if (node.IsCut || node.CoveringCut.Glue.Count > 0)
            AddCut(node.CoveringCut, rrsets, NameOf(node, isWildcard: false));
        return rrsets;
    }

    /// <summary>The RRsets at the wildcard directly below the name.</summary>
    public IReadOnlyList<RrsetData> AtWildcard(DigitNode node)
    {
        if (!node.IsInBlock && node.CoveringCut is null && node.WildcardRecords.Count == 0)
            return [];
        var rrsets = RrsetsOf(node.WildcardRecords);
        // A name of 15 digits has no numbers below it.
        if (node.IsInBlock && node.Name.Length < E164Number.MaxDigits && HasWildcard(node) && node.CoveringCut is null
            && node.Exists && !AnswersForItself(node.WildcardRecords) && !node.IsRedirected && node.Loose is { } loose)
            Add(rrsets, RrsetOf(loose.Block!, default));
        else if (node.CoveringCut is { Glue.Count: > 0 } cut)
            AddCut(cut, rrsets, NameOf(node, isWildcard: true));
        return rrsets;
    }

    /// <summary>The RRsets at a name that is not part of the digit tree.</summary>
    /// <param name="owner">The name.</param>
    /// <param name="cut">The cut that the name is at or below, or null.</param>
    /// <param name="records">Other RRsets at the name.</param>
    public IReadOnlyList<RrsetData> AtOther(DomainName owner, ZoneCut? cut, IReadOnlyList<RecordSet> records)
    {
        var rrsets = RrsetsOf(records);
        if (cut is not null)
            AddCut(cut, rrsets, owner);
        return rrsets;
    }

    /// <summary>The owner name of a node or of the wildcard directly below it.</summary>
    public DomainName NameOf(DigitNode node, bool isWildcard) => isWildcard ? EnumNames.WildcardBelow(node.Name, zone.Root) : EnumDomain.Format(node.Name, zone.Root);

    /// <summary>Whether the wildcard directly below a node is short enough for a name.</summary>
    public bool HasWildcard(DigitNode node) => EnumNames.HasWildcard(node.Name, zone.Root);

    // A number or hole of its own, else what the innermost block that admits the number publishes.
    private void AddTarget(DigitNode node, List<RrsetData> rrsets)
    {
        if (node.Number is { } number)
            Add(rrsets, ObjectRrsets.Of(number, zone));
        else if (node.IsInBlock && node.Exists && !AnswersForItself(node.Records) && !node.IsRedirected && node.Admitting?.Block is { } block)
            Add(rrsets, RrsetOf(block, node.Name));
    }

    private RrsetData RrsetOf(Block block, E164Number number)
    {
        if (block.Length is not null)
            return ObjectRrsets.Of(block, number, zone);
        if (!_looseRrsets.TryGetValue(block, out var rrset))
            _looseRrsets.Add(block, rrset = ObjectRrsets.Of(block, number, zone));
        return rrset;
    }

    // What a client that asks for NAPTR gets from here, whatever blocks say.
    private static bool AnswersForItself(IReadOnlyList<RecordSet> records) =>
        records.Any(set => set.Type is RecordType.NAPTR or RecordType.CNAME or RecordType.DNAME);

    private static void AddCut(ZoneCut cut, List<RrsetData> rrsets, DomainName owner)
    {
        foreach (var rrset in cut.Owner == owner ? cut.Rrsets : [])
            Add(rrsets, rrset);
        foreach (var glue in cut.Glue.Where(glue => glue.Owner == owner))
            Add(rrsets, glue.Rrset);
    }

    private List<RrsetData> RrsetsOf(IReadOnlyList<RecordSet> records)
    {
        var rrsets = new List<RrsetData>();
        foreach (var set in records)
            rrsets.Add(ObjectRrsets.Of(set, zone));
        return rrsets;
    }

    // RFC 2181 section 5: one RRset for each type, with one TTL: that of the records that stand there as such.
    private static void Add(List<RrsetData> rrsets, RrsetData added)
    {
        var same = rrsets.FindIndex(rrset => rrset.Type == added.Type);
        if (same < 0)
            rrsets.Add(added);
        else
            rrsets[same] = rrsets[same] with { Rdata = ObjectRrsets.Distinct(rrsets[same].Rdata.Concat(added.Rdata)) };
    }
}
