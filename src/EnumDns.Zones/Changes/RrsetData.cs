using EnumDns.Protocol.Records;

namespace EnumDns.Zones.Changes;

/// <summary>The RRset of one type at some owner, free of any snapshot.</summary>
/// <param name="Type">Type; never RRSIG.</param>
/// <param name="Ttl">TTL in seconds.</param>
/// <param name="Rdata">Each record's RDATA in stored form, at least one; NAPTR in the order in which it is sent.</param>
public sealed record RrsetData(RecordType Type, uint Ttl, IReadOnlyList<byte[]> Rdata)
{
    /// <summary>Equality of type, TTL and RDATA, in any order: an RRset is a set (RFC 2181 section 5).</summary>
    public bool Equals(RrsetData? other) =>
        other is not null && Type == other.Type && Ttl == other.Ttl && Rdata.Count == other.Rdata.Count
        && Rdata.All(rdata => other.Rdata.Any(candidate => candidate.AsSpan().SequenceEqual(rdata)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Ttl, Rdata.Count);
}
