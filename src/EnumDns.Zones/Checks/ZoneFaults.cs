using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Zones.Checks;

/// <summary>The faults of one zone while it is checked.</summary>
internal sealed class ZoneFaults(ZoneSnapshot zone)
{
    private readonly List<ZoneFault> _list = [];

    /// <summary>The zone under check.</summary>
    public ZoneSnapshot Zone => zone;

    /// <summary>The faults in the order reported.</summary>
    public IReadOnlyList<ZoneFault> List => _list;

    /// <summary>Whether a name is the apex.</summary>
    public bool IsApex(ReadOnlySpan<byte> owner) => owner.Length == zone.Apex.Wire.Length;

    /// <summary>Reports a broken rule.</summary>
    public void Add(ZoneRule rule, ReadOnlySpan<byte> owner, string message) =>
        _list.Add(new ZoneFault(rule, DomainName.FromWire(owner), $"{NameText.Format(owner)} {message}"));
}
