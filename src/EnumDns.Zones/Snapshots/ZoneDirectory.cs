namespace EnumDns.Zones.Snapshots;

/// <summary>All zones that are served, immutable: finds the zone closest to a name.</summary>
public sealed class ZoneDirectory
{
    /// <summary>A directory without zones.</summary>
    public static ZoneDirectory Empty { get; } = new([]);

    private ZoneDirectory(IReadOnlyCollection<ZoneSnapshot> zones) => Zones = zones;

    /// <summary>The zones, in canonical order of their apexes.</summary>
    public IReadOnlyCollection<ZoneSnapshot> Zones { get; }

    /// <summary>A directory of the given zones; apexes must be distinct.</summary>
    public static ZoneDirectory Create(IEnumerable<ZoneSnapshot> zones) => new([.. zones.OrderBy(zone => zone.Apex)]);

    /// <summary>The zone whose apex is the closest at or above a name, or null.</summary>
    /// <param name="name">Name in wire form.</param>
    public ZoneSnapshot? Find(ReadOnlySpan<byte> name) => throw new NotSupportedException();
}
