using System.Text.Json.Nodes;

namespace EnumDns.Scenarios.Registry;

/// <summary>Bodies of requests that several tests send.</summary>
internal static class Json
{
    /// <summary>A number or block with one SIP and, where given, one H.323 endpoint.</summary>
    public static JsonObject Endpoints(string sip, string? h323 = null)
    {
        var endpoints = new JsonArray(new JsonObject { ["service"] = "sip", ["uri"] = sip });
        if (h323 is not null)
            endpoints.Add(new JsonObject { ["service"] = "h323", ["uri"] = h323 });
        return new JsonObject { ["endpoints"] = endpoints };
    }

    /// <summary>A hole.</summary>
    public static JsonObject Hole() => new() { ["hole"] = true };

    /// <summary>A delegation to two servers elsewhere.</summary>
    public static JsonObject Delegation() => new()
    {
        ["nameServers"] = new JsonArray(new JsonObject { ["host"] = "ns1.example.net" }, new JsonObject { ["host"] = "ns2.example.org" }),
    };
}
