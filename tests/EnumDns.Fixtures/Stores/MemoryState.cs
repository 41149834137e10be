using System.Collections.Immutable;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Storage;

namespace EnumDns.Fixtures.Stores;

/// <summary>Everything that the <see cref="MemoryStore"/> holds at one instant.</summary>
internal sealed record MemoryState
{
    /// <summary>The state of a new store.</summary>
    public static readonly MemoryState Empty = new();

    /// <summary>Zones by apex.</summary>
    public ImmutableSortedDictionary<DomainName, MemoryZone> Zones { get; init; } = ImmutableSortedDictionary<DomainName, MemoryZone>.Empty;

    /// <summary>The last serials of deleted zones.</summary>
    public ImmutableSortedDictionary<DomainName, uint> Gone { get; init; } = ImmutableSortedDictionary<DomainName, uint>.Empty;

    /// <summary>Changes, the oldest first.</summary>
    public ImmutableList<AuditLine> Audit { get; init; } = [];

    /// <summary>Tokens by name.</summary>
    public ImmutableSortedDictionary<string, StoredToken> Tokens { get; init; } = ImmutableSortedDictionary.Create<string, StoredToken>(StringComparer.Ordinal);
}
