using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json.Nodes;
using EnumDns.Client;

namespace EnumDns.Commands;

/// <summary>Arguments and options that several commands on objects have.</summary>
internal static class ObjectOptions
{
    // RFC 2181 section 8: a TTL has 31 bits.
    private const long MaxTtl = int.MaxValue;

    /// <summary>What names an object.</summary>
    public static Argument<string> Key(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result =>
        {
            // A client's URL cannot say . and .., which it takes for folders.
            if (result.Tokens.Any(token => token.Value.Trim() is "" or "." or ".."))
                result.AddError($"{name}: '{result.Tokens[0].Value}' names nothing");
        });
        return argument;
    }

    /// <summary>Which zone, where it is not the one with the longest prefix.</summary>
    public static Option<string?> Zone() => new("--zone") { Description = "Apex of the zone; without: the one with the longest prefix", HelpName = "APEX" };

    /// <summary>TTL.</summary>
    public static Option<long?> Ttl() => Number("--ttl", "TTL of its records; without: the zone's default", "SECONDS", MaxTtl);

    /// <summary>Note.</summary>
    public static Option<string?> Note() => new("--note") { Description = "For people; not published", HelpName = "TEXT" };

    /// <summary>The version that must be in force.</summary>
    public static Option<long?> IfVersion() => Number("--if-version", "Do it only if the object has this version, otherwise end with status 5", "N", long.MaxValue);

    /// <summary>Only a new object.</summary>
    public static Option<bool> IfAbsent() => new("--if-absent") { Description = "Do it only if there is no such object yet, otherwise end with status 5" };

    /// <summary>A number from 0 on.</summary>
    public static Option<long?> Number(string name, string description, string unit, long most) => new(name)
    {
        Description = description,
        HelpName = unit,
        CustomParser = result => ParseNumber(result, name, most),
    };

    /// <summary>The representation that all objects share.</summary>
    public static JsonObject Body(ParseResult result, Option<long?> ttl, Option<string?> note)
    {
        var body = new JsonObject();
        if (result.GetValue(ttl) is { } seconds)
            body["ttl"] = seconds;
        if (result.GetValue(note) is { Length: > 0 } text)
            body["note"] = text;
        return body;
    }

    /// <summary>The line that a write ends with.</summary>
    public static string Summary(string action, string name, JsonNode reply)
    {
        var zone = reply.Text("zone");
        var serial = reply.Text("serial");
        return $"{action} {name}"
            + (reply.Text("version") is { Length: > 0 } version ? $", version {version}" : "")
            + (serial.Length > 0 ? $"; {(zone.Length > 0 ? $"zone {zone} " : "")}serial {serial}" : "");
    }

    private static long? ParseNumber(ArgumentResult result, string name, long most)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;
        result.AddError($"{name}: '{text}' is not a number" + (most < long.MaxValue ? $" from 0 to {most}" : ""));
        return null;
    }
}
