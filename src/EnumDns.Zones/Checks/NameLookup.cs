using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Checks;

/// <summary>What a zone says about a name that one of its records leads to.</summary>
internal readonly ref struct NameLookup
{
    private NameLookup(NodeView node, bool isInZone, bool isRedirected, ReadOnlySpan<byte> cut)
    {
        Node = node;
        IsInZone = isInZone;
        IsRedirected = isRedirected;
        Cut = cut;
    }

    /// <summary>The name's records, a wildcard's where the name does not exist; without any where there are none.</summary>
    public NodeView Node { get; }

    /// <summary>Whether the name is at or below the apex.</summary>
    public bool IsInZone { get; }

    /// <summary>Whether the name lies below a DNAME.</summary>
    public bool IsRedirected { get; }

    /// <summary>The zone cut at or above the name, or empty.</summary>
    public ReadOnlySpan<byte> Cut { get; }

    /// <summary>Whether the zone has an address for the name.</summary>
    public bool HasAddress => Node.Has(RecordType.A) || Node.Has(RecordType.AAAA);

    /// <summary>Whether the zone answers for the name, and the answer is an alias.</summary>
    public bool IsAlias => Cut.IsEmpty && (IsRedirected || Node.Has(RecordType.CNAME));

    /// <summary>Looks a name up.</summary>
    public static NameLookup Find(ZoneSnapshot zone, ReadOnlySpan<byte> name)
    {
        var apex = zone.Apex.Wire;
        if (!WireName.IsAtOrBelow(name, apex))
            return default;

        var relative = new RelativeName(name, apex.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        var cut = zone.Cuts.TryFind(in relative, out var depth, out _) ? WireName.SkipLabels(name, relative.Depth - depth) : [];
        var isRedirected = zone.Redirections.TryFind(in relative, out depth, out _) && depth < relative.Depth;
        if (zone.TryFind(in relative, out var node, out var encloserDepth) || !cut.IsEmpty)
            return new NameLookup(new NodeView(zone.Store, node), isInZone: true, isRedirected, cut);

        // RFC 4592 section 3.3.1: the source of synthesis is the wildcard at the closest encloser.
        var encloser = WireName.SkipLabels(name, relative.Depth - encloserDepth);
        Span<byte> wildcard = stackalloc byte[WireName.MaxLength + 2];
        wildcard[0] = 1;
        wildcard[1] = (byte)'*';
        encloser.CopyTo(wildcard[2..]);
        if (encloserDepth == relative.Depth || encloser.Length + 2 > WireName.MaxLength)
            return new NameLookup(default, isInZone: true, isRedirected, cut);
        var source = new RelativeName(wildcard[..(encloser.Length + 2)], apex.Length, stackalloc byte[CanonicalOrder.MaxKeyLength]);
        zone.TryFind(in source, out node, out _);
        return new NameLookup(new NodeView(zone.Store, node), isInZone: true, isRedirected, cut);
    }
}
