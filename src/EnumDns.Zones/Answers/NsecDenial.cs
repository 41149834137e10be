using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>Denial with NSEC records (RFC 4035 section 3.1.3).</summary>
internal static class NsecDenial
{
    /// <summary>Proves what the outcome of the answer denies about its last name.</summary>
    public static bool Write(ref AnswerState state, ref ResponseWriter response, scoped RelativeName name)
    {
        var lookup = state.Lookup;
        switch (lookup.Outcome)
        {
            case LookupOutcome.Match or LookupOutcome.Referral:
                // RFC 4035 section 3.1.3.1: the NSEC at the name, or at the cut, shows which types are there.
                return AddAt(ref state, ref response, name.Ancestor(lookup.Depth), lookup.Node);
            case LookupOutcome.Wildcard:
                // RFC 4035 section 3.1.3.4: no closer name, and the wildcard without the type.
                Span<byte> wildcard = stackalloc byte[WireName.MaxLength];
                return ProveAbsence(ref state, ref response, name)
                    && AddAt(ref state, ref response, wildcard[..WireName.WriteWildcard(name.Ancestor(lookup.Depth), wildcard)], lookup.Node);
            case LookupOutcome.EmptyNonTerminal:
                return ProveAbsence(ref state, ref response, name);
            default:
                // RFC 4035 section 3.1.3.2: neither the name nor a wildcard that could stand for it.
                return ProveAbsence(ref state, ref response, name) && ProveNoWildcard(ref state, ref response, name.Ancestor(lookup.Depth));
        }
    }

    /// <summary>Adds the NSEC that covers a name: the one of the last authoritative name before it.</summary>
    public static bool ProveAbsence(ref AnswerState state, ref ResponseWriter response, scoped RelativeName name)
    {
        var zone = state.Zone;
        Span<byte> wire = stackalloc byte[WireName.MaxLength];
        Span<byte> key = stackalloc byte[CanonicalOrder.MaxKeyLength];
        var search = new NameWalk(zone.Numbers, zone.Names, stackalloc byte[2 * NumberKey.MaxDepth]);
        search.Seek(in name);
        while (search.MovePrevious())
        {
            var owner = wire[..search.WriteName(zone.Apex.Wire, wire)];
            if (new NodeView(zone.Store, search.Node).Has(RecordType.NSEC))
                return AddAt(ref state, ref response, owner, search.Node);

            // Glue and other occluded names have no NSEC. There may be very many, so the search goes on where they begin.
            var occluded = new RelativeName(owner, zone.Apex.Wire.Length, key);
            if (zone.Cuts.TryFind(in occluded, out var depth, out var root) || zone.Redirections.TryFind(in occluded, out depth, out root))
                return AddAt(ref state, ref response, occluded.Ancestor(depth), root);
        }

        return true;
    }

    private static bool ProveNoWildcard(ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> encloser)
    {
        Span<byte> wire = stackalloc byte[WireName.MaxLength];
        var wildcard = new RelativeName(
            wire[..WireName.WriteWildcard(encloser, wire)], state.Zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        return ProveAbsence(ref state, ref response, wildcard);
    }

    private static bool AddAt(ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> owner, uint node)
    {
        return !new NodeView(state.Zone.Store, node).TryFind(RecordType.NSEC, out var nsec, out var signatures)
            || !state.IsNewProof(node)
            || RrsetOutput.TryAdd(ref response, Section.Authority, owner, 0, nsec, signatures);
    }
}
