using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;

namespace EnumDns.Registry.MasterFiles;

/// <summary>Where an owner name stands in the digit tree of its zone.</summary>
/// <param name="Kind">What it can stand for.</param>
/// <param name="Digits">The digits of the name or of its closest ancestor that has nothing but digits below the tree's root.</param>
internal readonly record struct OwnerPlace(OwnerKind Kind, E164Number Digits)
{
    /// <summary>Finds the place of a name.</summary>
    /// <param name="owner">The name in wire form, at or below the apex.</param>
    /// <param name="apexLength">Octets of the apex.</param>
    /// <param name="rootLength">Octets of the tree's root, which the apex is at or below.</param>
    public static OwnerPlace Of(ReadOnlySpan<byte> owner, int apexLength, int rootLength)
    {
        if (owner.Length == apexLength)
            return new OwnerPlace(OwnerKind.Apex, TryReadDigits(owner, rootLength, out var prefix) ? prefix : default);
        if (TryReadDigits(owner, rootLength, out var digits))
            return new OwnerPlace(OwnerKind.Digits, digits);
        if (WireName.IsWildcard(owner) && TryReadDigits(owner[2..], rootLength, out digits))
            return new OwnerPlace(OwnerKind.Wildcard, digits);

        while (owner.Length > apexLength && !TryReadDigits(owner, rootLength, out digits))
            owner = WireName.SkipLabels(owner, 1);
        return owner.Length == apexLength ? new OwnerPlace(OwnerKind.Other, Of(owner, apexLength, rootLength).Digits) : new OwnerPlace(OwnerKind.Other, digits);
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> name, int rootLength, out E164Number digits) =>
        EnumDomain.TryRead(name, out digits, out var root) && name.Length - root == rootLength;
}
