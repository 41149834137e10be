namespace EnumDns.Tests.Loading;

/// <summary>Small zones as text.</summary>
internal static class ZoneText
{
    /// <summary>A zone that loads, relative to the origin, with the given serial number and further lines.</summary>
    public static string Create(uint serial = 1, string lines = "") => $"""
        $TTL 300
        @ IN SOA ns hostmaster {serial} 3600 900 1209600 300
        @ IN NS ns
        ns IN A 192.0.2.53
        {lines}

        """;
}
