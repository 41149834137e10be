using System.CommandLine;
using System.Text.Json.Nodes;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns zone create</c> and <c>enumdns zone set</c>.</summary>
internal static class ZoneWriteCommands
{
    private const string CreateExamples = """
        The zone is served when the command ends. A zone inside another takes over the objects below its
        apex; the outer zone delegates to it.

        Examples:
          enumdns zone create 3.3.nrenum.net --ns ns1.example.net --ns ns2.example.net \
            --mailbox hostmaster.example.net --country-code 33 --trunk-prefix 0
        """;

    private const string SetExamples = """
        What the options do not name stays as it is.

        Examples:
          enumdns zone set 3.3.nrenum.net --ns ns1.example.net --ns ns3.example.net
          enumdns zone set 3.3.nrenum.net --default-ttl 600 --note '' --if-version 7
        """;

    /// <summary>A new zone.</summary>
    public static Command Create(ObjectCommands zones)
    {
        var (keys, fields) = (zones.Keys(), Fields());
        foreach (var required in fields.Where(field => field.Field.Name is "nameServers" or "mailbox"))
            required.Option.Required = true;
        return ClientCommand.Create("create", "Make a zone.", CreateExamples, zones.Streams, [.. keys, .. fields.Select(field => field.Option)], (result, session, cancellation) =>
        {
            var body = Read(result, fields);
            if (!body.ContainsKey("primaryServer"))
                body["primaryServer"] = JsonField.Text(body["nameServers"]![0]);
            return session.ShowAsync(
                new AdminRequest(HttpMethod.Put, zones.Path(result, keys, null)) { Body = body, IfAbsent = true },
                reply => Show(zones, "made", reply),
                cancellation);
        });
    }

    /// <summary>Another value of some fields.</summary>
    public static Command Set(ObjectCommands zones)
    {
        var (keys, fields, ifVersion) = (zones.Keys(), Fields(), ObjectOptions.IfVersion());
        var command = ClientCommand.Create(
            "set", "Change a zone.", SetExamples, zones.Streams, [.. keys, .. fields.Select(field => field.Option), ifVersion], (result, session, cancellation) =>
                session.ShowAsync(
                    new AdminRequest(HttpMethod.Patch, zones.Path(result, keys, null)) { Body = Read(result, fields), IfVersion = result.GetValue(ifVersion) },
                    reply => Show(zones, "saved", reply),
                    cancellation));
        command.Validators.Add(result =>
        {
            if (fields.All(field => result.GetResult(field.Option) is null))
                result.AddError("zone set takes at least one value to change");
        });
        return command;
    }

    private static IReadOnlyList<(ZoneField Field, Option<string[]> Option)> Fields() => [.. ZoneField.All.Select(field => (field, field.Create()))];

    private static JsonObject Read(ParseResult result, IReadOnlyList<(ZoneField Field, Option<string[]> Option)> fields)
    {
        var body = new JsonObject();
        foreach (var (field, option) in fields.Where(field => result.GetResult(field.Option) is { Implicit: false }))
            body[field.Name] = field.Read(result.GetValue(option)!);
        return body;
    }

    private static void Show(ObjectCommands zones, string action, JsonNode reply) =>
        zones.Streams.Output.WriteLine(VisibleText.Of(ObjectOptions.Summary($"{action} zone", zones.Form.Title(reply), reply)));
}
