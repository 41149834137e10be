namespace EnumDns.Zones.Snapshots;

/// <summary>What a builder finds odd about the records it is given.</summary>
public enum ZoneAnomalyKind
{
    /// <summary>The owner is not at or below the apex; the record was ignored.</summary>
    OutOfZone,

    /// <summary>The same record stands there already; it was ignored.</summary>
    Duplicate,

    /// <summary>The TTL differs from its RRset's; the first one stands (RFC 2181 section 5.2).</summary>
    TtlDiffers,
}
