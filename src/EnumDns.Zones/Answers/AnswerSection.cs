using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>Writes the answer section: looks the name up and follows aliases inside the zone.</summary>
internal static class AnswerSection
{
    private enum Step
    {
        Done,
        Follow,
    }

    /// <summary>Writes the section and leaves in the state how the search ended.</summary>
    public static void Write(ref AnswerState state, ref ResponseWriter response)
    {
        while (Solve(ref state, ref response) == Step.Follow)
        {
        }
    }

    private static Step Solve(ref AnswerState state, ref ResponseWriter response)
    {
        var zone = state.Zone;
        var name = new RelativeName(state.Chain.Current, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        state.Lookup = zone.Lookup(in name, state.Type == RecordType.DS);
        switch (state.Lookup.Outcome)
        {
            case LookupOutcome.Referral:
                // RFC 1034 section 4.1.1 (AA): the first owner name counts, so a referral behind an alias keeps AA.
                if (state.Chain.Count == 1)
                    response.Authoritative = false;
                state.Outcome = AnswerOutcome.Referral;
                return Step.Done;
            case LookupOutcome.Redirection:
                return Redirect(ref state, ref response, name);
            case LookupOutcome.Match:
                return AnswerFromNode(ref state, ref response, name.IsNumber ? name.Number : 0);
            case LookupOutcome.Wildcard:
                state.Chain.MarkWildcard(state.Lookup.Depth);
                return AnswerFromNode(ref state, ref response, 0);
            case LookupOutcome.NameError:
                state.Outcome = AnswerOutcome.NameError;
                return Step.Done;
            default:
                state.Outcome = AnswerOutcome.NoData;
                return Step.Done;
        }
    }

    private static Step AnswerFromNode(ref AnswerState state, ref ResponseWriter response, ulong number)
    {
        var node = new NodeView(state.Zone.Store, state.Lookup.Node);
        if (state.Type == RecordType.ANY)
            return AnswerAny(ref state, ref response, node, number);
        if (state.Type == RecordType.RRSIG)
            return AnswerSignatures(ref state, ref response, node);
        if (node.TryFind(state.Type, out var rrset, out var signatures))
        {
            // RFC 2181 section 5: no record twice; a DNAME that led to its own owner is in the answer already.
            if (state.Type != RecordType.DNAME || !state.Chain.HasRedirectedBy(state.Chain.Current))
                Add(ref state, ref response, state.Chain.Current, number, rrset, signatures);
            state.AddReferrer(node.Address, state.Type);
            state.Outcome = AnswerOutcome.Answered;
            return Step.Done;
        }

        if (node.TryFind(RecordType.CNAME, out rrset, out signatures) && state.Type != RecordType.NSEC)
        {
            return Add(ref state, ref response, state.Chain.Current, number, rrset, signatures)
                ? Follow(ref state, rrset.FirstRdata)
                : Step.Done;
        }

        state.Outcome = AnswerOutcome.NoData;
        return Step.Done;
    }

    // RFC 8482 section 4.1: one RRset of those that are there.
    private static Step AnswerAny(ref AnswerState state, ref ResponseWriter response, NodeView node, ulong number)
    {
        state.Outcome = AnswerOutcome.NoData;
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out var rrset, out var signatures);
            if (rrset.IsEmpty)
                continue;
            Add(ref state, ref response, state.Chain.Current, number, rrset, signatures);
            state.AddReferrer(node.Address, rrset.Type);
            state.Outcome = AnswerOutcome.Answered;
            break;
        }

        return Step.Done;
    }

    private static Step AnswerSignatures(ref AnswerState state, ref ResponseWriter response, NodeView node)
    {
        state.Outcome = AnswerOutcome.NoData;
        for (var i = 0; i < node.Count; i++)
        {
            node.Get(i, out _, out var signatures);
            if (signatures.IsEmpty)
                continue;
            state.Outcome = AnswerOutcome.Answered;
            if (!Add(ref state, ref response, state.Chain.Current, 0, signatures, default))
                break;
        }

        return Step.Done;
    }

    // RFC 6672 section 3.2: the DNAME as it stands, and a CNAME made from it for those that do not know DNAME.
    private static Step Redirect(ref AnswerState state, ref ResponseWriter response, scoped RelativeName name)
    {
        var node = new NodeView(state.Zone.Store, state.Lookup.Node);
        node.TryFind(RecordType.DNAME, out var dname, out var signatures);
        var owner = name.Ancestor(state.Lookup.Depth);
        if (!state.Chain.HasRedirectedBy(owner) && !Add(ref state, ref response, owner, 0, dname, signatures))
            return Step.Done;
        state.Chain.MarkRedirection(owner.Length);

        Span<byte> target = stackalloc byte[WireName.MaxLength];
        var prefix = name.Wire[..^owner.Length];
        var suffix = dname.FirstRdata;
        if (prefix.Length + suffix.Length > WireName.MaxLength)
        {
            state.Outcome = AnswerOutcome.NameTooLong;
            return Step.Done;
        }

        prefix.CopyTo(target);
        suffix.CopyTo(target[prefix.Length..]);
        target = target[..(prefix.Length + suffix.Length)];
        if (!response.TryAdd(Section.Answer, name.Wire, RecordType.CNAME, RecordClass.IN, dname.Ttl, target))
        {
            response.Truncated = true;
            return Step.Done;
        }

        // RFC 1034 section 3.6.2: a question for the CNAME itself has its answer.
        if (state.Type == RecordType.CNAME)
        {
            state.Outcome = AnswerOutcome.Answered;
            return Step.Done;
        }

        return Follow(ref state, target);
    }

    // Aliases are followed inside the zone only: what lies outside is for the resolver to ask, with its own trust.
    private static Step Follow(ref AnswerState state, scoped ReadOnlySpan<byte> target)
    {
        state.Outcome = AnswerOutcome.Answered;
        return WireName.IsAtOrBelow(target, state.Zone.Apex.Wire) && state.Chain.TryAppend(target) ? Step.Follow : Step.Done;
    }

    private static bool Add(
        ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> owner, ulong number, RrsetView rrset, RrsetView signatures)
    {
        if (RrsetOutput.TryAdd(ref response, Section.Answer, owner, number, rrset, state.DnssecOk ? signatures : default))
            return true;
        response.Truncated = true;
        return false;
    }
}
