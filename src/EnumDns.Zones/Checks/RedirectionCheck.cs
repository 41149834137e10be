using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary>RFC 6672 sections 2.3 and 2.4: one DNAME at a name, and nothing below it. Names come in canonical order.</summary>
internal sealed class RedirectionCheck(ZoneFaults faults)
{
    private byte[] _redirection = [];

    /// <summary>Checks one name.</summary>
    public void Check(ReadOnlySpan<byte> owner, NodeView node)
    {
        if (_redirection.Length > 0 && WireName.IsAtOrBelow(owner, _redirection))
            Report(faults, owner, _redirection);
        else
            _redirection = [];

        if (!node.TryFind(RecordType.DNAME, out var redirections, out _))
            return;
        if (_redirection.Length == 0)
            _redirection = owner.ToArray();
        CheckOwner(faults, owner, node, redirections.Count);
    }

    /// <summary>Checks a name that has a DNAME for what stands beside it.</summary>
    public static void CheckOwner(ZoneFaults faults, ReadOnlySpan<byte> owner, NodeView node, int redirections)
    {
        if (redirections > 1)
            faults.Add(ZoneRule.SeveralRedirections, owner, $"has {redirections} DNAME records; keep one");

        // RFC 6672 section 2.3: only at the apex do a DNAME and NS records go together.
        if (!faults.IsApex(owner) && node.Has(RecordType.NS))
            faults.Add(ZoneRule.RedirectionAtCut, owner, "has a DNAME beside NS records; the delegation wins, and Knot refuses the zone");
    }

    /// <summary>Reports a name below a DNAME.</summary>
    public static void Report(ZoneFaults faults, ReadOnlySpan<byte> owner, ReadOnlySpan<byte> redirection) =>
        faults.Add(ZoneRule.BelowRedirection, owner, $"lies below the DNAME at {NameText.Format(redirection)} and can never be answered; take away one or the other");
}
