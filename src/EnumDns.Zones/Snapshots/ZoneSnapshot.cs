using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Signing;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// One zone at one serial, immutable. Names made of digits are in <see cref="Numbers"/>, all others in
/// <see cref="Names"/>; empty non-terminals are not stored: they show in their neighbours.
/// </summary>
public sealed class ZoneSnapshot
{
    private RrsetStore _store = RrsetStore.Empty;
    private SubtreeIndex _referrals = SubtreeIndex.Empty;

    /// <summary>An empty zone, filled by its initializer.</summary>
    internal ZoneSnapshot(DomainName apex) => Apex = apex;

    /// <summary>The zone's apex, case as in the SOA's owner.</summary>
    public DomainName Apex { get; }

    /// <summary>The SOA's serial number; 0 where the zone has no SOA.</summary>
    public uint Serial { get; internal init; }

    /// <summary>Records in the zone.</summary>
    public long RecordCount { get; internal init; }

    /// <summary>Owner names in the zone, empty non-terminals not counted.</summary>
    public long NameCount { get; internal init; }

    /// <summary>The records at the apex.</summary>
    public NodeView ApexNode => new(Store, ApexAddress);

    /// <summary>Nodes and RRsets.</summary>
    internal RrsetStore Store
    {
        get => _store;
        init => _store = value;
    }

    /// <summary>The apex's node, or 0 where it has no records.</summary>
    internal uint ApexAddress { get; init; }

    /// <summary>The apex and all names made of at most 16 digit labels or <c>*</c>.</summary>
    internal NumberIndex Numbers { get; init; } = NumberIndex.Empty;

    /// <summary>All other names.</summary>
    internal NameIndex Names { get; init; } = NameIndex.Empty;

    /// <summary>The zone cuts (RFC 9499 section 7), without those that lie below another cut or a DNAME.</summary>
    internal SubtreeIndex Cuts { get; init; } = SubtreeIndex.Empty;

    /// <summary>The owners of DNAMEs, without those that lie below a cut or another DNAME.</summary>
    internal SubtreeIndex Redirections { get; init; } = SubtreeIndex.Empty;

    /// <summary>The NSEC3 chain that NSEC3PARAM names (RFC 5155 section 4), or null.</summary>
    internal Nsec3Chain? Nsec3 { get; init; }

    /// <summary>TTL of negative answers (RFC 2308 section 5): the lesser of the SOA's own TTL and its MINIMUM.</summary>
    internal uint NegativeTtl { get; init; }

    /// <summary>The <see cref="AuthorityTemplate"/> of denials of numbers, or null where there is none.</summary>
    internal byte[]? Denial { get; init; }

    /// <summary>The addresses of <see cref="AuthorityTemplate"/>s for those cuts in the numbers that have one.</summary>
    internal SubtreeIndex Referrals
    {
        get => _referrals;
        init => _referrals = value;
    }

    /// <summary>Whether the zone denies with NSEC or NSEC3 records where DO asks for it.</summary>
    internal bool HasDenials { get; init; }

    /// <summary>
    /// Numbers that exist because <see cref="Names"/> lie below them. It need not hold those that <see cref="Numbers"/>
    /// shows to exist as well, nor their own ancestors.
    /// </summary>
    internal NumberIndex NameParents { get; init; } = NumberIndex.Empty;

    /// <summary>Goes through all names and their records, in canonical order; NSEC3 records come last.</summary>
    public void Visit(ZoneVisitor visitor)
    {
        VisitNames(Numbers, Names, visitor);
        Span<byte> owner = stackalloc byte[WireName.MaxLength];
        for (var i = 0; Nsec3 is not null && i < Nsec3.Count; i++)
        {
            var length = Nsec3.WriteOwner(i, Apex.Wire, owner);
            visitor(owner[..length], new NodeView(Store, Nsec3.NodeAt(i)), 0);
        }
    }

    /// <summary>Goes through some of the names in canonical order.</summary>
    internal void VisitNames(NumberIndex numbers, NameIndex names, ZoneVisitor visitor)
    {
        Span<byte> owner = stackalloc byte[WireName.MaxLength];
        var walk = new NameWalk(numbers, names, stackalloc byte[2 * NumberKey.MaxDepth]);
        while (walk.MoveNext())
        {
            var length = walk.WriteName(Apex.Wire, owner);
            visitor(owner[..length], new NodeView(Store, walk.Node), walk.Number);
        }
    }

    /// <summary>Looks a name up: cuts and DNAMEs from the apex down, then the name itself, then the closest encloser's wildcard.</summary>
    /// <param name="name">The name, at or below the apex.</param>
    /// <param name="atParent">Whether the question is one for the parent side of a cut (DS, RFC 4035 section 3.1.4.1).</param>
    internal ZoneLookup Lookup(scoped in RelativeName name, bool atParent)
    {
        if (Cuts.TryFind(in name, out var depth, out var node) && !(atParent && depth == name.Depth))
            return new ZoneLookup(LookupOutcome.Referral, node, depth);
        if (Redirections.TryFind(in name, out depth, out node) && depth < name.Depth)
            return new ZoneLookup(LookupOutcome.Redirection, node, depth);
        return LookupGlue(in name);
    }

    /// <summary>Looks a name up where cuts and DNAMEs do not matter: the name itself, then the closest encloser's wildcard.</summary>
    /// <param name="name">The name, at or below the apex.</param>
    internal ZoneLookup LookupGlue(scoped in RelativeName name)
    {
        if (TryFind(in name, out var node, out var encloserDepth))
            return new ZoneLookup(LookupOutcome.Match, node, name.Depth);
        return encloserDepth == name.Depth
            ? new ZoneLookup(LookupOutcome.EmptyNonTerminal, 0, encloserDepth)
            : LookupWildcard(in name, encloserDepth);
    }

    /// <summary>The same zone with other templates of referrals.</summary>
    /// <param name="store">The store that holds them as well.</param>
    /// <param name="referrals">Where they are.</param>
    internal ZoneSnapshot WithReferrals(RrsetStore store, SubtreeIndex referrals)
    {
        var zone = (ZoneSnapshot)MemberwiseClone();
        (zone._store, zone._referrals) = (store, referrals);
        return zone;
    }

    /// <summary>Finds the node at exactly this name, wildcards and cuts not considered.</summary>
    /// <param name="name">The name.</param>
    /// <param name="node">Its node, or 0.</param>
    /// <param name="encloserDepth">Labels below the apex of the longest existing ancestor or of the name itself (RFC 4592 section 3.3.1).</param>
    internal bool TryFind(scoped in RelativeName name, out uint node, out int encloserDepth)
    {
        var found = Numbers.Find(name.Number, out var position);
        var exists = Numbers.TryGet(position, out var number, out node);
        if (found && name.IsNumber)
        {
            encloserDepth = name.Depth;
            return true;
        }

        // The closest encloser shows in the neighbours: it is the most that the name has in common with either.
        encloserDepth = exists ? NumberKey.CommonDepth(name.Number, number) : 0;
        if (!found && Numbers.TryMovePrevious(ref position) && Numbers.TryGet(position, out number, out _))
            encloserDepth = Math.Max(encloserDepth, NumberKey.CommonDepth(name.Number, number));
        node = 0;
        if (!name.IsNumber)
            return !Names.IsEmpty && TryFindGeneral(in name, ref node, ref encloserDepth);
        encloserDepth = Math.Max(encloserDepth, DepthAmongParents(name.Number));
        return false;
    }

    /// <summary>Labels below the apex of the longest ancestor of a number, or of the number itself, that <see cref="NameParents"/> show to exist.</summary>
    internal int DepthAmongParents(ulong number)
    {
        if (!NameParents.TryFindPage(number, out var place))
            return NameParents.TryGet(default, out var first, out _) ? NumberKey.CommonDepth(number, first) : 0;
        return NumberNeighbours.CommonDepth(NameParents, place, NameParents.PageAt(place).Keys.LastUpTo(number), number);
    }

    // RFC 4592 section 3.3.1: only the wildcard directly below the closest encloser is the source of synthesis.
    private ZoneLookup LookupWildcard(scoped in RelativeName name, int encloserDepth)
    {
        var encloser = name.Ancestor(encloserDepth);
        if (encloser.Length + 2 > WireName.MaxLength)
            return new ZoneLookup(LookupOutcome.NameError, 0, encloserDepth);
        Span<byte> wire = stackalloc byte[2 + encloser.Length];
        WireName.WriteWildcard(encloser, wire);
        var wildcard = new RelativeName(wire, Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        if (TryFind(in wildcard, out var node, out var depth))
            return new ZoneLookup(LookupOutcome.Wildcard, node, encloserDepth);
        return new ZoneLookup(depth == wildcard.Depth ? LookupOutcome.EmptyWildcard : LookupOutcome.NameError, 0, encloserDepth);
    }

    private bool TryFindGeneral(scoped in RelativeName name, ref uint node, ref int encloserDepth)
    {
        if (Names.Find(name.Key, out var position))
        {
            encloserDepth = name.Depth;
            return Names.TryGet(position, out _, out node);
        }

        if (Names.TryGet(position, out var key, out _))
            encloserDepth = Math.Max(encloserDepth, NameKeys.CommonDepth(name.Key, key));
        if (Names.TryMovePrevious(ref position) && Names.TryGet(position, out key, out _))
            encloserDepth = Math.Max(encloserDepth, NameKeys.CommonDepth(name.Key, key));
        return false;
    }
}
