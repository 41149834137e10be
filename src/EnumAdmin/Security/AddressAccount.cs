using System.Net;
using System.Net.Sockets;

namespace EnumAdmin.Security;

/// <summary>Whose account a request without a token goes on: an IPv4 address, or the /64 of an IPv6 address, since one host chooses freely within it.</summary>
internal static class AddressAccount
{
    private const int NetworkOctets = 8;

    /// <summary>The name of the account.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "local";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address.ToString();
        Span<byte> octets = stackalloc byte[2 * NetworkOctets];
        address.TryWriteBytes(octets, out _);
        octets[NetworkOctets..].Clear();
        return $"{new IPAddress(octets)}/64";
    }
}
