using EnumDns.Protocol.Names;

namespace EnumDns.Zones.Snapshots;

/// <summary>One zone at one serial, immutable.</summary>
public sealed class ZoneSnapshot
{
    internal ZoneSnapshot(DomainName apex) => Apex = apex;

    /// <summary>The zone's apex.</summary>
    public DomainName Apex { get; }

    /// <summary>The SOA's serial number.</summary>
    public uint Serial { get; internal init; }

    /// <summary>Records in the zone.</summary>
    public long RecordCount { get; internal init; }

    /// <summary>Owner names in the zone, empty non-terminals not counted.</summary>
    public long NameCount { get; internal init; }
}
