using System.Net;
using EnumDns.Hosting;

namespace EnumDns.Client;

/// <summary>The address of an admin API.</summary>
internal static class ServerAddress
{
    /// <summary>Parses a URL.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public static string? TryParse(string text, out Uri server)
    {
        var isUrl = Uri.TryCreate(text, UriKind.Absolute, out server!) && server.Scheme is "http" or "https";
        if (!isUrl)
            return $"'{text}' is not a URL like http://127.0.0.1:{ListenAddress.ApiPort}";
        return server.UserInfo.Length > 0 || server.Query.Length > 0 || server.Fragment.Length > 0
            ? $"'{text}': a server's URL has no user, query or fragment"
            : null;
    }

    /// <summary>The URL of a server of this machine that listens on an address.</summary>
    public static Uri Of(IPEndPoint listening)
    {
        var address = listening.Address;
        if (address.Equals(IPAddress.Any))
            address = IPAddress.Loopback;
        else if (address.Equals(IPAddress.IPv6Any))
            address = IPAddress.IPv6Loopback;
        return new Uri($"http://{new IPEndPoint(address, listening.Port)}");
    }
}
