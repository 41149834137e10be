using System.Net;
using EnumDns.Zones.Snapshots;

namespace EnumDns.Hosting;

/// <summary>A <c>curl</c> command that asks the admin API something it knows.</summary>
internal static class CurlLine
{
    /// <summary>The command.</summary>
    /// <param name="directory">The zones.</param>
    /// <param name="endpoint">Where the API answers.</param>
    /// <param name="tokenFile">The file with a token.</param>
    public static string Compose(ZoneDirectory directory, IPEndPoint endpoint, string tokenFile)
    {
        var path = directory.Zones.Any(zone => zone.Apex == DigLine.SampleZone) ? "numbers/+33426687300" : "zones";
        return $"curl -s -H \"Authorization: Bearer $(cat {Quote(tokenFile)})\" http://{DigLine.Reachable(endpoint)}/v1/{path}";
    }

    // Inside $( ) a shell reads quotes anew.
    private static string Quote(string path) => DigLine.IsPlain(path) ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
