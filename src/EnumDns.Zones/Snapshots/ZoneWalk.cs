using EnumDns.Protocol.Names;
using EnumDns.Zones.Index;
using EnumDns.Zones.Rrsets;

namespace EnumDns.Zones.Snapshots;

/// <summary>
/// Goes through a zone's names in canonical order at the caller's pace, which <see cref="ZoneSnapshot.Visit"/> does at its own:
/// an iterator can hold it between two names. NSEC3 records are left out. Used by one thread at a time.
/// </summary>
public sealed class ZoneWalk(ZoneSnapshot zone)
{
    private readonly byte[] _owner = new byte[WireName.MaxLength];
    private readonly byte[] _key = new byte[2 * NumberKey.MaxDepth];
    private NamePlace _place;
    private int _ownerLength;
    private uint _node;

    /// <summary>The current owner in wire form, in lower case below the apex; valid until the next move.</summary>
    public ReadOnlySpan<byte> Owner => _owner.AsSpan(0, _ownerLength);

    /// <summary>The current owner's records.</summary>
    public NodeView Node => new(zone.Store, _node);

    /// <summary>The current owner as a packed number for the node's RDATA, or 0.</summary>
    public ulong Number { get; private set; }

    /// <summary>Goes on to the next name; the first call to the first.</summary>
    public bool MoveNext()
    {
        var walk = new NameWalk(zone.Numbers, zone.Names, _key) { Place = _place };
        if (!walk.MoveNext())
            return false;
        (_place, Number, _node) = (walk.Place, walk.Number, walk.Node);
        _ownerLength = walk.WriteName(zone.Apex.Wire, _owner);
        return true;
    }
}
