using System.Globalization;
using System.Text.Json.Nodes;
using EnumDns.Client;

namespace EnumDns.Display;

/// <summary>The kinds of objects as people see them.</summary>
internal static class ObjectForms
{
    /// <summary>Numbers and holes.</summary>
    public static ObjectForm Number { get; } = new(
        "number",
        "numbers",
        item => item.Text("number"),
        ["number", "endpoints", "TTL", "note", "zone", "version"],
        item => [item.Text("number"), Endpoints(item), item.Text("ttl"), item.Text("note"), item.Text("zone"), item.Text("version")],
        item => [Field("endpoints", EndpointLines(item)), Field("hole", item.IsTrue("hole") ? $"answers nothing; {item.Text("holeText")}" : ""), .. Ending(item)]);

    /// <summary>Blocks.</summary>
    public static ObjectForm Block { get; } = new(
        "block",
        "blocks",
        item => item.Text("prefix"),
        ["prefix", "length", "endpoints", "TTL", "note", "zone", "version"],
        item => [item.Text("prefix"), Length(item), Endpoints(item), item.Text("ttl"), item.Text("note"), item.Text("zone"), item.Text("version")],
        item => [Field("length", Length(item)), Field("endpoints", EndpointLines(item)), .. Ending(item)]);

    /// <summary>Delegations.</summary>
    public static ObjectForm Delegation { get; } = new(
        "delegation",
        "delegations",
        item => item.Text("prefix"),
        ["prefix", "name servers", "DS", "TTL", "note", "zone", "version"],
        item => [item.Text("prefix"), string.Join(", ", Servers(item)), Count(item, "ds"), item.Text("ttl"), item.Text("note"), item.Text("zone"), item.Text("version")],
        item => [Field("name servers", Servers(item)), Field("DS", Signers(item)), .. Ending(item)]);

    /// <summary>Other RRsets.</summary>
    public static ObjectForm Record { get; } = new(
        "record",
        "records",
        item => $"{item.Text("name")} {item.Text("type")}",
        ["name", "type", "TTL", "RDATA", "note", "zone", "version"],
        item => [item.Text("name"), item.Text("type"), item.Text("ttl"), string.Join(" | ", Texts(item, "rdata")), item.Text("note"), item.Text("zone"), item.Text("version")],
        item => [Field("RDATA", Texts(item, "rdata")), .. Ending(item)]);

    /// <summary>Zones.</summary>
    public static ObjectForm Zone { get; } = new(
        "zone",
        "zones",
        item => item.Text("apex"),
        ["apex", "serial", "name servers", "country", "note", "version"],
        item => [item.Text("apex"), item.Text("serial"), string.Join(", ", Texts(item, "nameServers")), item.Text("countryCode"), item.Text("note"), item.Text("version")],
        item => GeneralFields.Of(item, "apex", "warnings"));

    /// <summary>API tokens.</summary>
    public static ObjectForm Token { get; } = new(
        "token",
        "tokens",
        item => item.Text("name"),
        ["name", "may", "created", "expires"],
        item => [item.Text("name"), item.IsTrue("canWrite") ? "read and write" : "read", Time(item, "created"), Time(item, "expires") is { Length: > 0 } expires ? expires : "never"],
        item => GeneralFields.Of(item, "name", "warnings"));

    /// <summary>Changes: the lines of the audit.</summary>
    public static ObjectForm Change { get; } = new(
        "change",
        "changes",
        item => $"change {item.Text("id")}",
        ["id", "time", "by", "from", "what", "serials"],
        item => [item.Text("id"), Time(item, "time"), item.Text("actor"), item.Text("origin"), Changed(item), Serials(item)],
        item =>
        [
            Field("time", item.Text("time")), Field("by", item.Text("actor")), Field("from", item.Text("origin")), Field("serials", Serials(item)),
            Field("changes", [.. item.Items("objects").SelectMany(ChangeLines)]),
        ]);

    /// <summary>What an import did or would do, with the records that go (-) and come (+).</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Import(JsonNode result) =>
    [
        .. GeneralFields.Of(result, "apex", "warnings", "difference"),
        Field(
            "difference",
            [
                .. result.Item("difference").Items("removed").Select(line => "- " + JsonField.Text(line)),
                .. result.Item("difference").Items("added").Select(line => "+ " + JsonField.Text(line)),
            ]),
    ];

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Ending(JsonNode item) =>
    [
        Field("TTL", item.Text("ttl") is { Length: > 0 } ttl ? ttl : "the zone's default"),
        Field("note", item.Text("note")),
        Field("zone", item.Text("zone")),
        Field("domain", item.Text("domain")),
        Field("version", item.Text("version")),
        Field("records", Texts(item, "records")),
    ];

    private static (string Name, IReadOnlyList<string> Values) Field(string name, string value) => (name, [value]);

    private static (string Name, IReadOnlyList<string> Values) Field(string name, IReadOnlyList<string> values) => (name, values);

    private static List<string> Texts(JsonNode item, string name) => [.. item.Items(name).Select(JsonField.Text)];

    private static string Count(JsonNode item, string name) => item.Items(name).Count is > 0 and var count ? $"{count}" : "";

    private static string Length(JsonNode item) => item.Text("length") is { Length: > 0 } length ? $"{length} digits" : "any";

    private static string Endpoints(JsonNode item) => item.IsTrue("hole") ? "(hole)" : string.Join(", ", item.Items("endpoints").Select(Target));

    private static IReadOnlyList<string> EndpointLines(JsonNode item) => Columns.Align(
        [.. item.Items("endpoints").Select(IReadOnlyList<string> (endpoint) =>
            [endpoint.Text("service"), Target(endpoint), $"order {endpoint.Text("order")} preference {endpoint.Text("preference")}", Resolved(endpoint)])]);

    private static string Target(JsonNode endpoint) => endpoint.Item("pattern") is { } pattern
        ? $"{pattern.Text("expression")} -> {pattern.Text("replacement")}"
        : endpoint.Text("uri");

    private static string Resolved(JsonNode endpoint) =>
        endpoint.Text("resolved") is { Length: > 0 } resolved && resolved != endpoint.Text("uri") ? $"here {resolved}" : "";

    private static List<string> Servers(JsonNode item) =>
        [.. item.Items("nameServers").Select(server => string.Join(' ', [server.Text("host"), .. Texts(server, "addresses")]))];

    private static List<string> Signers(JsonNode item) =>
        [.. item.Items("ds").Select(signer => $"{signer.Text("keyTag")} {signer.Text("algorithm")} {signer.Text("digestType")} {signer.Text("digest")}")];

    // To the second: what else the server says is for programs.
    private static string Time(JsonNode item, string name) =>
        DateTimeOffset.TryParse(item.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : item.Text(name);

    private static string Changed(JsonNode item) =>
        string.Join(", ", item.Items("objects").Select(changed => $"{changed.Text("action")} {changed.Text("kind")} {changed.Text("key")}"));

    private static string Serials(JsonNode item) =>
        string.Join(", ", item.Items("serials").Select(moved => $"{moved.Text("zone")} {moved.Text("serial")}"));

    private static IEnumerable<string> ChangeLines(JsonNode changed) =>
    [
        $"{changed.Text("action")} {changed.Text("kind")} {changed.Text("key")} in {changed.Text("zone")}",
        .. Marked(changed.Text("before"), "- "),
        .. Marked(changed.Text("after"), "+ "),
    ];

    private static IEnumerable<string> Marked(string lines, string mark) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "  " + mark + line);
}
