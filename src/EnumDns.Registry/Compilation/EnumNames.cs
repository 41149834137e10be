using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Compilation;

/// <summary>The wildcards that stand below names of numbers and prefixes.</summary>
public static class EnumNames
{
    /// <summary>The wildcard directly below the name of a number or prefix (RFC 4592 section 2.1.1).</summary>
    /// <param name="number">The number or prefix.</param>
    /// <param name="root">The root of the ENUM tree.</param>
    /// <exception cref="ArgumentException">There is none: see <see cref="HasWildcard"/>.</exception>
    public static DomainName WildcardBelow(E164Number number, DomainName root)
    {
        Span<byte> wire = stackalloc byte[2 + 2 * E164Number.MaxDigits + WireName.MaxLength];
        "\u0001*"u8.CopyTo(wire);
        return DomainName.FromWire(wire[..(2 + EnumDomain.Write(number, root.Wire, wire[2..]))]);
    }

    /// <summary>Whether that wildcard is short enough for a name.</summary>
    public static bool HasWildcard(E164Number number, DomainName root) => 2 + 2 * number.Length + root.Wire.Length <= WireName.MaxLength;
}
