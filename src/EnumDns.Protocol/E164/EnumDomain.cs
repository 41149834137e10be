using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.E164;

/// <summary>
/// Numbers as names (RFC 6116 section 3.2): +33426687300 is 0.0.3.7.8.6.6.2.4.3.3 and the root of an ENUM tree, such as
/// nrenum.net. Prefixes are names in the same way: the apex 3.3.nrenum.net is the country code 33.
/// </summary>
public static class EnumDomain
{
    /// <summary>The name of a number or prefix.</summary>
    /// <param name="number">The number; the empty prefix gives the root of the tree.</param>
    /// <param name="root">The root of the ENUM tree, not the apex of a zone inside it.</param>
    /// <exception cref="ArgumentException">The root is so long that the name would have more than 255 octets.</exception>
    public static DomainName Format(E164Number number, DomainName root)
    {
        Span<byte> wire = stackalloc byte[2 * E164Number.MaxDigits + WireName.MaxLength];
        var length = Write(number, root.Wire, wire);
        return DomainName.FromWire(wire[..length]);
    }

    /// <summary>Writes the name of a number or prefix in wire form, at most 30 octets longer than the root; never allocates.</summary>
    /// <returns>Octets written; whether the name as a whole is short enough is for the caller to see.</returns>
    public static int Write(E164Number number, ReadOnlySpan<byte> root, Span<byte> destination)
    {
        var written = 0;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            destination[written++] = 1;
            destination[written++] = (byte)('0' + number[i]);
        }

        root.CopyTo(destination[written..]);
        return written + root.Length;
    }

    /// <summary>Reads the number or prefix that a name stands for; never allocates.</summary>
    /// <param name="name">A name in wire form.</param>
    /// <param name="number">The digits of all leading labels that are one digit, the last label first.</param>
    /// <param name="root">Where in the name the root of the tree starts: its first label that is not one digit.</param>
    /// <returns>False where there are more than 15 such labels. A name without any gives the empty prefix.</returns>
    public static bool TryRead(ReadOnlySpan<byte> name, out E164Number number, out int root)
    {
        number = default;
        root = 0;
        while (name[root] == 1 && char.IsAsciiDigit((char)name[root + 1]))
            root += 2;
        if (root > 2 * E164Number.MaxDigits)
            return false;
        for (var position = root - 1; position > 0; position -= 2)
            number = number.Append(name[position] - '0');
        return true;
    }

    /// <summary>Splits a name into number or prefix and the root of its tree.</summary>
    /// <returns>False where the name has more than 15 leading labels of one digit.</returns>
    public static bool TryParse(DomainName name, out E164Number number, out DomainName root)
    {
        var isNumber = TryRead(name.Wire, out number, out var start);
        root = isNumber ? DomainName.FromWire(name.Wire[start..]) : default;
        return isNumber;
    }
}
