using EnumDns.Protocol.Names;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Storage;

/// <summary>The other RRsets, zone by zone, in canonical order of owners, then by type. Every question is answered by an index.</summary>
public interface IRecordTable
{
    /// <summary>The RRset, or null.</summary>
    Stored<RecordSet>? Find(DomainName zone, RecordKey key);

    /// <summary>The RRsets whose owner is a name or below it, streamed; the table must not be changed meanwhile.</summary>
    /// <param name="zone">The zone's apex.</param>
    /// <param name="name">The name, at or below the apex.</param>
    /// <param name="after">Where to go on: only RRsets behind this one; null for all.</param>
    IEnumerable<Stored<RecordSet>> Below(DomainName zone, DomainName name, RecordKey? after = null);

    /// <summary>The RRsets at exactly this name.</summary>
    IReadOnlyList<Stored<RecordSet>> At(DomainName zone, DomainName owner);

    /// <summary>Whether anything stands at or below a name.</summary>
    bool Any(DomainName zone, DomainName name);

    /// <summary>The RRsets of a zone.</summary>
    long Count(DomainName zone);
}
