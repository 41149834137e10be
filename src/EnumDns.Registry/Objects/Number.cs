using EnumDns.Protocol.E164;

namespace EnumDns.Registry.Objects;

/// <summary>
/// One exact number: its endpoints in the order in which they are published; or a hole, a number that exists and
/// answers nothing, published as a TXT record.
/// </summary>
public sealed record Number
{
    /// <summary>The number.</summary>
    public required E164Number Digits { get; init; }

    /// <summary>The endpoints; none for a hole, at least one otherwise.</summary>
    public IReadOnlyList<Endpoint> Endpoints { get; init; } = [];

    /// <summary>The text of a hole's TXT record, at most 255 octets; null for every other number.</summary>
    public string? HoleText { get; init; }

    /// <summary>TTL in seconds, or null for the zone's default.</summary>
    public uint? Ttl { get; init; }

    /// <summary>For people; not published.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the number answers nothing.</summary>
    public bool IsHole => HoleText is not null;

    /// <inheritdoc/>
    public bool Equals(Number? other) =>
        other is not null && Digits == other.Digits && Endpoints.SequenceEqual(other.Endpoints) && HoleText == other.HoleText && Ttl == other.Ttl && Note == other.Note;

    /// <inheritdoc/>
    public override int GetHashCode() => Digits.GetHashCode();
}
