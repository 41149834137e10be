using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Answers;

/// <summary>
/// Writes the authority section: the NS RRset of a referral, the SOA of a negative answer, and with DO the proofs that
/// belong to either and to wildcard expansions. A positive answer carries no NS RRset: answers stay small.
/// </summary>
internal static class AuthoritySection
{
    /// <summary>Writes the section.</summary>
    public static void Write(ref AnswerState state, ref ResponseWriter response)
    {
        var complete = state.Outcome switch
        {
            AnswerOutcome.Referral => WriteReferral(ref state, ref response),
            AnswerOutcome.NoData or AnswerOutcome.NameError => WriteSoa(ref state, ref response),
            _ => true,
        };
        if (complete && state.DnssecOk)
            complete = Denial.Write(ref state, ref response);
        if (!complete)
            response.Truncated = true;
    }

    private static bool WriteReferral(ref AnswerState state, ref ResponseWriter response)
    {
        var zone = state.Zone;
        var node = new NodeView(zone.Store, state.Lookup.Node);
        node.TryFind(RecordType.NS, out var servers, out _);
        var name = new RelativeName(state.Chain.Current, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        var owner = name.Ancestor(state.Lookup.Depth);
        if (!RrsetOutput.TryAdd(ref response, Section.Authority, owner, 0, servers, default))
            return false;
        state.AddReferrer(node.Address, RecordType.NS);

        // RFC 4035 section 3.1.4: the DS RRset where there is one; its absence is proved with the other denials. One that
        // nobody signed proves nothing and is left to those who ask for it.
        return !state.DnssecOk
            || !node.TryFind(RecordType.DS, out var signers, out var signatures)
            || signatures.IsEmpty
            || RrsetOutput.TryAdd(ref response, Section.Authority, owner, 0, signers, signatures);
    }

    private static bool WriteSoa(ref AnswerState state, ref ResponseWriter response)
    {
        var zone = state.Zone;
        return !zone.ApexNode.TryFind(RecordType.SOA, out var soa, out var signatures)
            || RrsetOutput.TryAddSoa(ref response, zone.Apex.Wire, zone.NegativeTtl, soa, state.DnssecOk ? signatures : default);
    }
}
