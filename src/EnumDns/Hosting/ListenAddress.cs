using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace EnumDns.Hosting;

/// <summary>An address and port to answer on, over UDP and TCP.</summary>
/// <param name="EndPoint">Address and port.</param>
/// <param name="IsOptional">Whether the server runs without it where the machine has no such address.</param>
internal readonly record struct ListenAddress(IPEndPoint EndPoint, bool IsOptional)
{
    /// <summary>The port of DNS (RFC 1035 section 4.2).</summary>
    public const int DnsPort = 53;

    /// <summary>The port of the admin API.</summary>
    public const int ApiPort = 5380;

    private const int TrialPort = 5300;

    /// <summary>Both loopback addresses on port 5300, which needs no privilege; IPv6 only where the machine has it.</summary>
    public static IReadOnlyList<ListenAddress> Defaults { get; } =
    [
        new(new IPEndPoint(IPAddress.Loopback, TrialPort), false),
        new(new IPEndPoint(IPAddress.IPv6Loopback, TrialPort), true),
    ];

    /// <summary>Where the admin API answers: the IPv4 loopback address on port 5380.</summary>
    public static IReadOnlyList<ListenAddress> ApiDefaults { get; } = [new(new IPEndPoint(IPAddress.Loopback, ApiPort), false)];

    /// <summary>Parses <c>192.0.2.1:5300</c> or <c>[2001:db8::1]:5300</c>; port 0 takes a free one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultPort">The port where the text has none.</param>
    /// <param name="address">The address.</param>
    /// <returns>What is wrong with the text, or null.</returns>
    public static string? TryParse(string text, int defaultPort, out ListenAddress address)
    {
        address = default;
        if (!TrySplit(text, out var host, out var portText))
            return $"'{text}': an IPv6 address stands in brackets: [::1]:{TrialPort}";
        if (host.Length == 0)
            return $"'{text}': the address is missing: 127.0.0.1:{TrialPort}, 0.0.0.0:{TrialPort} for every IPv4 address, [::]:{TrialPort} for every IPv6 address";
        if (!TryParseHost(text, host, out var ip))
            return $"'{text}': '{host}' is not an IP address (host names are not looked up)";
        var port = defaultPort;
        if (portText is not null && !(int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort))
            return $"'{text}': '{portText}' is not a port from 1 to {IPEndPoint.MaxPort} (0 takes a free one)";
        address = new ListenAddress(new IPEndPoint(ip, port), false);
        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => EndPoint.ToString();

    private static bool TrySplit(string text, out string host, out string? port)
    {
        port = null;
        host = text;
        if (text.StartsWith('['))
        {
            var end = text.IndexOf(']', StringComparison.Ordinal);
            host = end < 0 ? "" : text[1..end];
            var rest = end < 0 ? "" : text[(end + 1)..];
            port = rest.StartsWith(':') ? rest[1..] : null;
            return end >= 0 && (rest.Length == 0 || port is not null);
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return true;
        host = text[..colon];
        port = text[(colon + 1)..];
        return !port.Contains(':', StringComparison.Ordinal);
    }

    private static bool TryParseHost(string text, string host, out IPAddress ip)
    {
        var isVersion6 = text.StartsWith('[');
        if (!IPAddress.TryParse(host, out ip!))
            return false;

        // IPAddress reads "5300" as 0.0.20.180; an address has four parts.
        return isVersion6 ? ip.AddressFamily is AddressFamily.InterNetworkV6 : host.Count(character => character == '.') == 3;
    }
}
