using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Snapshots;

/// <summary>Collects a zone's records in any order and freezes them into a <see cref="ZoneSnapshot"/>.</summary>
public sealed class ZoneBuilder
{
    private readonly DomainName _apex;

    /// <summary>Starts an empty zone.</summary>
    public ZoneBuilder(DomainName apex) => _apex = apex;

    /// <summary>What became of an added record.</summary>
    public enum Addition
    {
        /// <summary>Added.</summary>
        Added,

        /// <summary>The same record stands already; ignored.</summary>
        Duplicate,

        /// <summary>The owner is not at or below the apex; ignored.</summary>
        OutOfZone,

        /// <summary>Added, but its TTL differs from its RRset's; the first TTL stands (RFC 2181 section 5.2).</summary>
        TtlDiffers,
    }

    /// <summary>Adds one record of class IN.</summary>
    /// <param name="owner">Owner name in wire form.</param>
    /// <param name="type">Type.</param>
    /// <param name="ttl">TTL in seconds.</param>
    /// <param name="rdata">RDATA in stored form.</param>
    /// <param name="line">Where it stands in its file, for findings; 0 where unknown.</param>
    public Addition Add(ReadOnlySpan<byte> owner, RecordType type, uint ttl, ReadOnlySpan<byte> rdata, int line) => throw new NotSupportedException();

    /// <summary>Freezes the zone. The builder is used up.</summary>
    public ZoneSnapshot Build() => new(_apex);
}
