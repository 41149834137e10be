using System.Text;
using EnumDns.Protocol.Names;
using EnumDns.Zones.Checks;

namespace EnumDns.Zones.Tests.Checks;

/// <summary>Zones from master-file text, for tests.</summary>
internal static class ZoneText
{
    /// <summary>A zone without fault: SOA, NS and its address on four lines.</summary>
    public const string Header =
        """
        $TTL 3600
        @ SOA ns hostmaster 1 3600 900 604800 300
        @ NS ns
        ns A 192.0.2.1

        """;

    /// <summary>Loads text with the origin <c>example.</c> or another.</summary>
    public static ZoneLoadResult Load(string text, string origin = "example.") =>
        ZoneLoad.Read("db", new MemoryStream(Encoding.Latin1.GetBytes(text)), DomainName.Parse(origin), openInclude: null);

    /// <summary>Loads a zone that starts with <see cref="Header"/>; what is given starts on line 5.</summary>
    public static ZoneLoadResult LoadBehindHeader(string text) => Load(Header + text);

    /// <summary>Asserts what the records behind the header lead to; of each finding what stands before a semicolon, which is followed by advice.</summary>
    public static void AssertFindings(string text, params string[] expected)
    {
        var loaded = LoadBehindHeader(text);
        Assert.Equal(expected, loaded.Findings.Select(finding => finding.ToString().Split(';')[0]));
        Assert.Equal(expected.Any(finding => finding.Contains(": error: ", StringComparison.Ordinal)), loaded.Zone is null);
    }
}
