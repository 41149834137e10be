using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Answers;

/// <summary>
/// Proves what an answer denies: a name, a type, a DS, or that a name closer than a wildcard exists. The zone's own
/// chain decides how: NSEC (RFC 4035 section 3.1.3) or NSEC3 (RFC 5155 section 7.2).
/// </summary>
internal static class Denial
{
    /// <summary>Writes all proofs that the answer needs; nothing in a zone without a chain.</summary>
    /// <returns>False where one does not fit.</returns>
    public static bool Write(ref AnswerState state, ref ResponseWriter response)
    {
        var hashed = state.Zone.Nsec3 is not null;
        if (!hashed && !state.Zone.ApexNode.Has(RecordType.NSEC))
            return true;

        for (var i = 0; i < state.Chain.Count; i++)
        {
            // The last name's wildcard is part of its own denial where it did not answer.
            var isAnswered = i < state.Chain.Count - 1 || state.Outcome == AnswerOutcome.Answered;
            if (isAnswered && state.Chain.EncloserDepthAt(i) >= 0 && !ProveExpansion(ref state, ref response, i, hashed))
                return false;
        }

        return state.Outcome is AnswerOutcome.Answered or AnswerOutcome.NameTooLong || WriteLast(ref state, ref response, hashed);
    }

    private static bool ProveExpansion(ref AnswerState state, ref ResponseWriter response, int position, bool hashed)
    {
        var expanded = new RelativeName(
            state.Chain.NameAt(position), state.Zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        return hashed
            ? Nsec3Denial.ProveNoCloserName(ref state, ref response, expanded, state.Chain.EncloserDepthAt(position))
            : NsecDenial.ProveAbsence(ref state, ref response, expanded);
    }

    private static bool WriteLast(ref AnswerState state, ref ResponseWriter response, bool hashed)
    {
        if (state.Outcome == AnswerOutcome.Referral && new NodeView(state.Zone.Store, state.Lookup.Node).Has(RecordType.DS))
            return true;
        var name = new RelativeName(state.Chain.Current, state.Zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        return hashed ? Nsec3Denial.Write(ref state, ref response, name) : NsecDenial.Write(ref state, ref response, name);
    }
}
