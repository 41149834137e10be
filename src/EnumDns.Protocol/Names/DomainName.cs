using System.Text;

namespace EnumDns.Protocol.Names;

/// <summary>
/// An immutable domain name (RFC 1035 section 3.1, RFC 9499 section 2): one array of wire octets, case kept, compared
/// without ASCII case. <c>default</c> is the root. For paths that must not allocate, see <see cref="WireName"/>.
/// </summary>
public readonly struct DomainName : IEquatable<DomainName>, IComparable<DomainName>
{
    private readonly byte[]? _wire;

    private DomainName(byte[] wire) => _wire = wire;

    /// <summary>The root.</summary>
    public static DomainName Root => default;

    /// <summary>The octets in wire form, 1 to 255 of them, the root's zero octet included.</summary>
    public ReadOnlySpan<byte> Wire => _wire is null ? WireName.Root : _wire;

    /// <summary>Number of labels, the root not counted.</summary>
    public int LabelCount => WireName.CountLabels(Wire);

    /// <summary>Whether this is the root.</summary>
    public bool IsRoot => Wire.Length == 1;

    /// <summary>Whether the first label is <c>*</c>.</summary>
    public bool IsWildcard => WireName.IsWildcard(Wire);

    /// <summary>The name without its first label. The root has none and gives itself.</summary>
    public DomainName Parent => IsRoot ? this : FromWire(WireName.SkipLabels(Wire, 1));

    /// <summary>A copy of a valid uncompressed name.</summary>
    /// <exception cref="ArgumentException">The octets are not exactly one name.</exception>
    public static DomainName FromWire(ReadOnlySpan<byte> wire)
    {
        if (wire.IsEmpty || WireName.Measure(wire) != wire.Length)
            throw new ArgumentException("Not one uncompressed domain name.", nameof(wire));
        return wire.Length == 1 ? default : new DomainName(wire.ToArray());
    }

    /// <summary>Parses text; a name without a final dot is taken as absolute too.</summary>
    /// <exception cref="FormatException">The text is not a domain name.</exception>
    public static DomainName Parse(string text) =>
        TryParse(text, Root, out var name) is NameFault.None ? name : throw new FormatException($"Not a domain name: {text}");

    /// <summary>Parses text; a relative name is completed by <paramref name="origin"/>.</summary>
    public static NameFault TryParse(string text, DomainName origin, out DomainName name)
    {
        Span<byte> wire = stackalloc byte[WireName.MaxLength];
        var fault = NameText.TryParse(Encoding.UTF8.GetBytes(text), origin.Wire, wire, out var length);
        name = fault is NameFault.None ? FromWire(wire[..length]) : default;
        return fault;
    }

    /// <summary>Whether this name is <paramref name="ancestor"/> or below it.</summary>
    public bool IsAtOrBelow(DomainName ancestor) => WireName.IsAtOrBelow(Wire, ancestor.Wire);

    /// <inheritdoc/>
    public bool Equals(DomainName other) => WireName.Equals(Wire, other.Wire);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DomainName other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => WireName.Hash(Wire);

    /// <summary>Canonical DNS name order (RFC 4034 section 6.1).</summary>
    public int CompareTo(DomainName other) => CanonicalOrder.Compare(Wire, other.Wire);

    /// <summary>The name as text with its final dot.</summary>
    public override string ToString() => NameText.Format(Wire);

    /// <summary>The name as text without its final dot, as people write it outside of master files; the root is a dot.</summary>
    public string ToUndottedString() => IsRoot ? "." : ToString()[..^1];

    /// <summary>Equality without ASCII case.</summary>
    public static bool operator ==(DomainName left, DomainName right) => left.Equals(right);

    /// <summary>Inequality without ASCII case.</summary>
    public static bool operator !=(DomainName left, DomainName right) => !left.Equals(right);

    /// <summary>Canonical order.</summary>
    public static bool operator <(DomainName left, DomainName right) => left.CompareTo(right) < 0;

    /// <summary>Canonical order.</summary>
    public static bool operator >(DomainName left, DomainName right) => left.CompareTo(right) > 0;

    /// <summary>Canonical order.</summary>
    public static bool operator <=(DomainName left, DomainName right) => left.CompareTo(right) <= 0;

    /// <summary>Canonical order.</summary>
    public static bool operator >=(DomainName left, DomainName right) => left.CompareTo(right) >= 0;
}
