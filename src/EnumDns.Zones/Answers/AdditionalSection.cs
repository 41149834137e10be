using EnumDns.Protocol.Messages;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Answers;

/// <summary>
/// Writes the additional section: the addresses, from the same zone, of the hosts that NS, MX and SRV records of the
/// other sections name. Of a referral's addresses, those of name servers below the cut must fit (RFC 9471 section 2.1).
/// </summary>
internal static class AdditionalSection
{
    /// <summary>The most hosts looked at: more addresses fit into no message that a client would wait for.</summary>
    private const int MaxHosts = 64;

    /// <summary>Writes the section: required glue before what is a courtesy, so that as much of it fits as can.</summary>
    public static void Write(ref AnswerState state, ref ResponseWriter response)
    {
        if (state.Outcome == AnswerOutcome.Referral)
            Write(ref state, ref response, required: true);
        if (!response.Truncated)
            Write(ref state, ref response, required: false);
    }

    private static void Write(ref AnswerState state, ref ResponseWriter response, bool required)
    {
        var hosts = 0;
        for (var i = 0; i < state.ReferrerCount; i++)
        {
            var (address, type) = state.ReferrerAt(i);
            if (TargetOffset(type) < 0 || !new NodeView(state.Zone.Store, address).TryFind(type, out var rrset, out _))
                continue;
            foreach (var rdata in rrset.Rdata(0, []))
            {
                var target = rdata[TargetOffset(type)..];
                if (hosts++ == MaxHosts)
                    return;
                if (IsRequiredGlue(ref state, target) == required && !IsRepeated(ref state, i, target))
                    AddHost(ref state, ref response, target, type);
            }
        }
    }

    private static int TargetOffset(RecordType type) => type switch
    {
        RecordType.NS => 0,
        RecordType.MX => 2,
        RecordType.SRV => 6,
        _ => -1,
    };

    private static void AddHost(ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> host, RecordType type)
    {
        var zone = state.Zone;
        if (!WireName.IsAtOrBelow(host, zone.Apex.Wire))
            return;
        var name = new RelativeName(host, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        var lookup = zone.Lookup(in name, atParent: false);
        if (lookup.Outcome == LookupOutcome.Referral && type == RecordType.NS)
            lookup = zone.LookupGlue(in name);
        if (lookup.Outcome is not (LookupOutcome.Match or LookupOutcome.Wildcard))
            return;

        var node = new NodeView(zone.Store, lookup.Node);
        if (TryAddAddresses(ref state, ref response, host, node, RecordType.A))
            TryAddAddresses(ref state, ref response, host, node, RecordType.AAAA);
    }

    private static bool TryAddAddresses(ref AnswerState state, ref ResponseWriter response, scoped ReadOnlySpan<byte> host, NodeView node, RecordType type)
    {
        if (!node.TryFind(type, out var rrset, out var signatures)
            || RrsetOutput.TryAdd(ref response, Section.Additional, host, 0, rrset, state.DnssecOk ? signatures : default))
            return true;
        if (IsRequiredGlue(ref state, host))
            response.Truncated = true;
        return false;
    }

    // RFC 9471 section 3.1: in-domain glue that does not fit sets TC; sibling glue and other addresses are a courtesy.
    private static bool IsRequiredGlue(ref AnswerState state, scoped ReadOnlySpan<byte> host)
    {
        if (state.Outcome != AnswerOutcome.Referral)
            return false;
        var asked = state.Chain.Current;
        var cut = WireName.SkipLabels(asked, WireName.CountLabels(asked) - WireName.CountLabels(state.Zone.Apex.Wire) - state.Lookup.Depth);
        return WireName.IsAtOrBelow(host, cut);
    }

    private static bool IsRepeated(ref AnswerState state, int until, scoped ReadOnlySpan<byte> host)
    {
        for (var i = 0; i <= until; i++)
        {
            var (address, type) = state.ReferrerAt(i);
            if (TargetOffset(type) < 0 || !new NodeView(state.Zone.Store, address).TryFind(type, out var rrset, out _))
                continue;
            foreach (var rdata in rrset.Rdata(0, []))
            {
                var target = rdata[TargetOffset(type)..];
                if (target.Overlaps(host))
                    return false;
                if (WireName.Equals(target, host))
                    return true;
            }
        }

        return false;
    }
}
