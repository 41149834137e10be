using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Objects;

/// <summary>A prefix whose numbers an institution keeps on servers of its own: a zone cut (RFC 9499 section 7).</summary>
public sealed record Delegation
{
    /// <summary>The prefix, longer than the zone's.</summary>
    public required E164Number Prefix { get; init; }

    /// <summary>The name servers, at least one, in the order given.</summary>
    public required IReadOnlyList<DelegatedServer> Servers { get; init; }

    /// <summary>DS records; none for an unsigned child.</summary>
    public IReadOnlyList<DelegationSigner> Signers { get; init; } = [];

    /// <summary>TTL in seconds of NS, glue and DS, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public bool Equals(Delegation? other) =>
        other is not null && Prefix == other.Prefix && Servers.SequenceEqual(other.Servers) && Signers.SequenceEqual(other.Signers) && Ttl == other.Ttl && Note == other.Note;

    /// <inheritdoc/>
    public override int GetHashCode() => Prefix.GetHashCode();
}
