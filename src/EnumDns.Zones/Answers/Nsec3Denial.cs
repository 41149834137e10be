using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Signing;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>Denial with NSEC3 records (RFC 5155 section 7.2).</summary>
internal static class Nsec3Denial
{
    /// <summary>Proves what the outcome of the answer denies about its last name.</summary>
    public static bool Write(ref AnswerState state, ref ResponseWriter response, scoped RelativeName name)
    {
        var depth = state.Lookup.Depth;
        switch (state.Lookup.Outcome)
        {
            case LookupOutcome.Match or LookupOutcome.EmptyNonTerminal or LookupOutcome.Referral:
                // RFC 5155 sections 7.2.3, 7.2.4 and 7.2.7: the matching record or, in an opt-out span, the closest
                // provable encloser.
                return TryMatch(ref state, ref response, name.Ancestor(depth), out var fits)
                    ? fits
                    : ProveEncloser(ref state, ref response, name, depth - 1);
            default:
                // RFC 5155 sections 7.2.2 and 7.2.5: no closer name; and the wildcard without the type, or none.
                return ProveEncloser(ref state, ref response, name, depth) && ProveWildcard(ref state, ref response, name.Ancestor(depth));
        }
    }

    /// <summary>Adds the record that covers the next closer name (RFC 5155 section 7.2.6).</summary>
    /// <param name="state">The answer.</param>
    /// <param name="response">The response.</param>
    /// <param name="name">The name that a wildcard stood for.</param>
    /// <param name="encloserDepth">Labels below the apex of its closest encloser.</param>
    public static bool ProveNoCloserName(ref AnswerState state, ref ResponseWriter response, scoped RelativeName name, int encloserDepth) =>
        Add(ref state, ref response, Find(ref state, name.Ancestor(encloserDepth + 1), out _));

    // RFC 5155 section 7.2.1: the closest encloser that has a record, and the cover of the name one label longer.
    private static bool ProveEncloser(ref AnswerState state, ref ResponseWriter response, scoped RelativeName name, int depth)
    {
        for (; depth >= 0; depth--)
        {
            if (TryMatch(ref state, ref response, name.Ancestor(depth), out var fits))
                return fits && ProveNoCloserName(ref state, ref response, name, depth);
        }

        return true;
    }

    // The record that matches the wildcard where it exists, else the one that covers it.
    private static bool ProveWildcard(ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> encloser)
    {
        Span<byte> wildcard = stackalloc byte[2 + encloser.Length];
        WireName.WriteWildcard(encloser, wildcard);
        return Add(ref state, ref response, Find(ref state, wildcard, out _));
    }

    private static bool TryMatch(ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> name, out bool fits)
    {
        var position = Find(ref state, name, out var matches);
        fits = !matches || Add(ref state, ref response, position);
        return matches;
    }

    private static int Find(ref AnswerState state, scoped ReadOnlySpan<byte> name, out bool matches)
    {
        var chain = state.Zone.Nsec3!;
        Span<byte> hash = stackalloc byte[Nsec3Hash.Length];
        chain.Hash.Compute(name, hash);
        matches = chain.Find(hash, out var position);
        return position;
    }

    private static bool Add(ref AnswerState state, ref ResponseWriter response, int position)
    {
        var chain = state.Zone.Nsec3!;
        var node = chain.NodeAt(position);
        if (!state.IsNewProof(node))
            return true;
        Span<byte> owner = stackalloc byte[WireName.MaxLength];
        owner = owner[..chain.WriteOwner(position, state.Zone.Apex.Wire, owner)];
        new NodeView(state.Zone.Store, node).TryFind(RecordType.NSEC3, out var nsec3, out var signatures);
        return RrsetOutput.TryAdd(ref response, Section.Authority, owner, 0, nsec3, signatures);
    }
}
