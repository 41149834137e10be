using System.Buffers;
using System.Net;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Hosting;

/// <summary>A <c>dig</c> command that asks this server something it knows.</summary>
internal static class DigLine
{
    /// <summary>The zone with the number that people try first.</summary>
    public static readonly DomainName SampleZone = DomainName.Parse("3.3.nrenum.net");

    private static readonly SearchValues<char> PlainInShell = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-/");

    /// <summary>The command, or null where no served zone has a name that a shell takes as it stands.</summary>
    public static string? Compose(ZoneDirectory directory, IPEndPoint endpoint)
    {
        if (directory.Zones.Any(zone => zone.Apex == SampleZone))
            return Compose(endpoint, "0.0.3.7.8.6.6.2.4.3.3.nrenum.net naptr");
        foreach (var zone in directory.Zones)
        {
            var apex = zone.Apex.ToString();
            if (IsPlain(apex))
                return Compose(endpoint, $"{apex} soa");
        }

        return null;
    }

    /// <summary>Where a client on this machine reaches a listener.</summary>
    public static IPEndPoint Reachable(IPEndPoint endpoint) => new(
        endpoint.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : endpoint.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : endpoint.Address,
        endpoint.Port);

    /// <summary>Whether a shell takes a text as it stands.</summary>
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExcept(PlainInShell);

    private static string Compose(IPEndPoint endpoint, string question) => $"dig -p {endpoint.Port} @{Reachable(endpoint).Address} +short {question}";
}
