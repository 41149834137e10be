using System.CommandLine;
using EnumDns.Client;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns zone</c>: the registry's zones, and master files.</summary>
internal static class ZoneCommand
{
    private const string Examples = """
        Examples:
          enumdns zone create 3.3.nrenum.net --ns ns1.example.net --mailbox hostmaster.example.net
          enumdns zone list
          enumdns zone import 3.3.nrenum.net 3.3.nrenum.net.zone --dry-run
          enumdns zone export 3.3.nrenum.net > 3.3.nrenum.net.zone
          enumdns zone check zones/*.zone
        """;

    private const string StatusExamples = """
        Examples:
          enumdns zone status 3.3.nrenum.net
        """;

    private const string DeleteNote = """
        Numbers, blocks, delegations and records of a zone inside another go to that other zone. A zone that
        has some and none around it is kept, unless --objects says that they go with it: export it before.


        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams)
    {
        var zones = new ObjectCommands(ObjectForms.Zone, [("APEX", "Apex of the zone")], "3.3.nrenum.net", streams);
        return new ExampleCommand("zone", "Zones, and master files.", Examples)
        {
            zones.List("--text example.net", ObjectFilter.Text),
            zones.Get(),
            ZoneWriteCommands.Create(zones),
            ZoneWriteCommands.Set(zones),
            Delete(zones),
            Status(zones),
            ZoneImportCommand.Create(zones),
            ZoneExportCommand.Create(zones),
            ZoneCheckCommand.Create(streams),
        };
    }

    private static ExampleCommand Status(ObjectCommands zones)
    {
        var keys = zones.Keys();
        return ClientCommand.Create("status", "Show what a zone holds and at which serial it is.", StatusExamples, zones.Streams, [.. keys], (result, session, cancellation) =>
        {
            var path = AdminRequest.Compose(["v1", "zones", result.GetValue(keys[0])!, "status"], []);
            return session.ShowAsync(
                new AdminRequest(HttpMethod.Get, path),
                status => FieldWriter.Write(zones.Streams.Output, status.Text("apex"), GeneralFields.Of(status, "apex")),
                cancellation);
        });
    }

    private static ExampleCommand Delete(ObjectCommands zones)
    {
        var (keys, ifVersion) = (zones.Keys(), ObjectOptions.IfVersion());
        var objects = new Option<bool>("--objects") { Description = "Remove its numbers, blocks, delegations and records too" };
        var examples = DeleteNote + """
            Examples:
              enumdns zone delete 3.3.nrenum.net
              enumdns zone delete 3.3.nrenum.net --objects --if-version 7
            """;
        return ClientCommand.Create("delete", "Remove a zone.", examples, zones.Streams, [.. keys, objects, ifVersion], (result, session, cancellation) =>
        {
            var path = zones.Path(result, keys, null, ("objects", result.GetValue(objects) ? "delete" : null));
            return session.ShowAsync(
                new AdminRequest(HttpMethod.Delete, path) { IfVersion = result.GetValue(ifVersion) },
                _ => zones.Streams.Output.WriteLine(VisibleText.Of($"deleted zone {result.GetValue(keys[0])}")),
                cancellation);
        });
    }
}
