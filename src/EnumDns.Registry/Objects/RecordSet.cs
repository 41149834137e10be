using EnumDns.Protocol.Names;
using EnumDns.Protocol.Records;

namespace EnumDns.Registry.Objects;

/// <summary>
/// Any other RRset of a zone, published as it is: neither the apex's SOA and NS, which belong to the <see cref="Zone"/>, nor NS
/// and DS at names made of digits, which are a <see cref="Delegation"/>'s.
/// </summary>
public sealed record RecordSet
{
    /// <summary>Owner, at or below the apex; may be a wildcard.</summary>
    public required DomainName Owner { get; init; }

    /// <summary>Type.</summary>
    public required RecordType Type { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>Each record's RDATA in stored form, at least one, none twice.</summary>
    public required IReadOnlyList<byte[]> Rdata { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <summary>Owner and type.</summary>
    public RecordKey Key => new(Owner, Type);

    /// <inheritdoc/>
    public bool Equals(RecordSet? other) =>
        other is not null && Key == other.Key && Ttl == other.Ttl && Note == other.Note
        && Rdata.Count == other.Rdata.Count && Rdata.Zip(other.Rdata).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode();
}
