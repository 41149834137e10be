using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Objects;

/// <summary>All numbers that begin with a prefix, apart from those that have objects of their own.</summary>
public sealed record Block
{
    /// <summary>The prefix; itself not a number of the block.</summary>
    public required E164Number Prefix { get; init; }

    /// <summary>The digits that a number of the block has, prefix included; null admits any number of digits beyond the prefix (a loose block).</summary>
    public int? Length { get; init; }

    /// <summary>The endpoints of every number of the block, in the order in which they are published; at least one.</summary>
    public required IReadOnlyList<Endpoint> Endpoints { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a number is one of the block's by prefix and length.</summary>
    public bool Admits(E164Number number) =>
        number.Length > Prefix.Length && number.StartsWith(Prefix) && (Length is null || Length == number.Length);

    /// <summary>The numbers of a block of fixed length; null for a loose one, and where the length is none that can be registered.</summary>
    public BlockExpansion? Expansion =>
        Length is { } length && length > Prefix.Length && length <= E164Number.MaxDigits && length - Prefix.Length <= BlockExpansion.MaxDigits
            ? new BlockExpansion(Prefix, length)
            : null;

    /// <inheritdoc/>
    public bool Equals(Block? other) =>
        other is not null && Prefix == other.Prefix && Length == other.Length && Endpoints.SequenceEqual(other.Endpoints) && Ttl == other.Ttl && Note == other.Note;

    /// <inheritdoc/>
    public override int GetHashCode() => Prefix.GetHashCode();
}
