using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace EnumDns.Commands;

/// <summary>An endpoint as people type it: <c>service=sip,uri=sip:a@example.net,preference=20</c>.</summary>
internal static partial class EndpointText
{
    private static readonly string[] Keys = ["service", "uri", "expression", "replacement", "order", "preference"];

    /// <summary>Parses one endpoint.</summary>
    /// <param name="text">The text. A comma is part of a value unless a key follows it.</param>
    /// <param name="endpoint">The endpoint as the API takes it.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? TryParse(string text, out JsonObject endpoint)
    {
        endpoint = [];
        var values = new Dictionary<string, string>();
        foreach (var part in Separator().Split(text))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || !Keys.Contains(part[..equals]))
                return $"'{part}' does not begin with one of {string.Join("=, ", Keys)}=";
            if (!values.TryAdd(part[..equals], part[(equals + 1)..]))
                return $"{part[..equals]}= is given twice";
        }

        if (!values.TryGetValue("service", out var service))
            return "service= is missing";
        endpoint["service"] = service;
        return AddTarget(values, endpoint) ?? AddRank(values, endpoint, "order") ?? AddRank(values, endpoint, "preference");
    }

    private static string? AddTarget(Dictionary<string, string> values, JsonObject endpoint)
    {
        var (uri, expression, replacement) = (values.GetValueOrDefault("uri"), values.GetValueOrDefault("expression"), values.GetValueOrDefault("replacement"));
        switch (uri, expression, replacement)
        {
            case ({ }, null, null):
                endpoint["uri"] = uri;
                return null;
            case (null, { }, { }):
                endpoint["pattern"] = new JsonObject { ["expression"] = expression, ["replacement"] = replacement };
                return null;
            default:
                return "it takes either uri= or both expression= and replacement=";
        }
    }

    private static string? AddRank(Dictionary<string, string> values, JsonObject endpoint, string name)
    {
        if (!values.TryGetValue(name, out var text))
            return null;
        if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rank))
            return $"{name}={text} is not a number from 0 to {ushort.MaxValue}";
        endpoint[name] = rank;
        return null;
    }

    [GeneratedRegex(",(?=(?:service|uri|expression|replacement|order|preference)=)")]
    private static partial Regex Separator();
}
