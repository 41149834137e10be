using System.Net;
using System.Net.Sockets;

namespace EnumAdmin.Contracts;

/// <summary>IP addresses from JSON.</summary>
internal static class AddressForm
{
    /// <summary>Reads a list of addresses.</summary>
    public static IReadOnlyList<IPAddress> ReadList(JsonMembers json, string member, int most)
    {
        var addresses = new List<IPAddress>();
        foreach (var (text, name) in json.Texts(member, most))
        {
            if (TryParse(text, out var address))
                addresses.Add(address);
            else
                json.Add(name, ContractRules.AddressSyntax, $"'{text}' is not an IP address; write 192.0.2.1 or 2001:db8::1");
        }

        return addresses;
    }

    // The platform also takes short, octal and hexadecimal IPv4 addresses and scopes of IPv6 ones; DNS knows none of them.
    private static bool TryParse(string text, out IPAddress address) =>
        IPAddress.TryParse(text, out address!)
        && (address.AddressFamily is AddressFamily.InterNetworkV6 ? !text.Contains('%', StringComparison.Ordinal) && !text.Contains('[', StringComparison.Ordinal) : address.ToString() == text);
}
