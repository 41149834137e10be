using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace EnumDns.Transport;

/// <summary>
/// Whom a per-source cap counts: an IPv4 address, or the /64 of an IPv6 address, since one host chooses freely within it.
/// </summary>
/// <param name="Family">IPv4 or IPv6.</param>
/// <param name="Bits">The 32 bits of the IPv4 address, or the upper 64 of the IPv6 address.</param>
internal readonly record struct SourceNetwork(AddressFamily Family, ulong Bits)
{
    /// <summary>The network of one address.</summary>
    public static SourceNetwork Of(IPAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        address.TryWriteBytes(octets, out _);
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new(AddressFamily.InterNetworkV6, BinaryPrimitives.ReadUInt64BigEndian(octets))
            : new(AddressFamily.InterNetwork, BinaryPrimitives.ReadUInt32BigEndian(octets));
    }
}
