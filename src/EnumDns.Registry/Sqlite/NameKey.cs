using EnumDns.Protocol.Names;

namespace EnumDns.Registry.Sqlite;

/// <summary>Names as octets whose order is canonical (RFC 4034 section 6.1): what stands below a name begins with its key.</summary>
internal static class NameKey
{
    /// <summary>Octets that a key or a bound of a range needs at most.</summary>
    public const int MaxLength = CanonicalOrder.MaxKeyLength;

    /// <summary>Writes the key of a name.</summary>
    /// <returns>Octets written.</returns>
    public static int Write(DomainName name, Span<byte> destination) => CanonicalOrder.WriteKey(name.Wire, WireName.Root.Length, destination);

    /// <summary>Writes the lowest octets that are above the keys of a name and of everything below it.</summary>
    /// <returns>Octets written.</returns>
    public static int WriteEnd(DomainName name, Span<byte> destination)
    {
        var length = Write(name, destination);
        if (length == 0)
        {
            // The root: no label has this many of the highest octet.
            destination[..(WireName.MaxLabelLength + 1)].Fill(byte.MaxValue);
            return WireName.MaxLabelLength + 1;
        }

        // A key ends on the zero octet that ends its last label.
        destination[length - 1]++;
        return length;
    }
}
