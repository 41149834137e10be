using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Checks;

/// <summary><see cref="RedirectionCheck"/> for names that a change has touched, without going through the zone.</summary>
internal sealed class TouchedRedirectionCheck(ZoneFaults faults)
{
    /// <summary>
    /// The most names below one DNAME that are reported: in a zone that was without errors all of them are new errors, and
    /// nobody reads a million.
    /// </summary>
    public const int MostBelow = 100;

    private readonly HashSet<DomainName> _reported = [];

    /// <summary>Checks one name, and with a DNAME those below it. Names come in canonical order.</summary>
    public void Check(ReadOnlySpan<byte> owner, NodeView node)
    {
        var redirection = TopmostAbove(owner);
        if (!redirection.IsEmpty)
            Report(owner, redirection);
        if (!node.TryFind(RecordType.DNAME, out var redirections, out _))
            return;
        RedirectionCheck.CheckOwner(faults, owner, node, redirections.Count);
        CheckBelow(owner, redirection.IsEmpty ? owner : redirection);
    }

    /// <summary>The DNAME's owner above a name that is the closest to the apex, or empty.</summary>
    private ReadOnlySpan<byte> TopmostAbove(ReadOnlySpan<byte> owner)
    {
        var zone = faults.Zone;
        var apexLength = zone.Apex.Wire.Length;
        ReadOnlySpan<byte> topmost = default;
        Span<byte> key = stackalloc byte[CanonicalOrder.MaxKeyLength];
        for (var ancestor = owner; ancestor.Length > apexLength;)
        {
            ancestor = WireName.SkipLabels(ancestor, 1);
            var name = new RelativeName(ancestor, apexLength, key);
            if (zone.TryFind(in name, out var node, out _) && new NodeView(zone.Store, node).Has(RecordType.DNAME))
                topmost = ancestor;
        }

        return topmost;
    }

    private void CheckBelow(ReadOnlySpan<byte> owner, ReadOnlySpan<byte> redirection)
    {
        var zone = faults.Zone;
        Span<byte> below = stackalloc byte[WireName.MaxLength];
        var walk = new NameWalk(zone.Numbers, zone.Names, stackalloc byte[2 * NumberKey.MaxDepth]);
        walk.Seek(new RelativeName(owner, zone.Apex.Wire.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]));
        walk.MoveNext();
        for (var left = MostBelow; left > 0 && walk.MoveNext(); left--)
        {
            var name = below[..walk.WriteName(zone.Apex.Wire, below)];
            if (!WireName.IsAtOrBelow(name, owner))
                return;
            Report(name, redirection);
        }
    }

    private void Report(ReadOnlySpan<byte> owner, ReadOnlySpan<byte> redirection)
    {
        if (_reported.Add(DomainName.FromWire(owner)))
            RedirectionCheck.Report(faults, owner, redirection);
    }
}
