using System.CommandLine;
using System.Text.Json.Nodes;
using EnumDns.Display;

namespace EnumDns.Commands;

/// <summary><c>enumdns record</c>: RRsets that are no numbers, blocks or delegations.</summary>
internal static class RecordCommand
{
    private const string Examples = """
        Examples:
          enumdns record set ns1.3.3.nrenum.net A 192.0.2.1
          enumdns record list --zone 3.3.nrenum.net
          enumdns record delete ns1.3.3.nrenum.net A
        """;

    private const string SetExamples = """
        The RRset has afterwards these records and no other. RDATA is written as in a master file, each
        record as one argument.

        Examples:
          enumdns record set ns1.3.3.nrenum.net A 192.0.2.1 192.0.2.2 --ttl 86400
          enumdns record set 3.3.nrenum.net TXT '"operated by Example"'
        """;

    /// <summary>The command and those below it.</summary>
    public static Command Create(CommandStreams streams)
    {
        var records = new ObjectCommands(
            ObjectForms.Record, [("NAME", "Owner name"), ("TYPE", "Type: A, AAAA, TXT, ...")], "ns1.3.3.nrenum.net A", streams);
        return new ExampleCommand("record", "Other records of a zone.", Examples)
        {
            records.Get(),
            Set(records),
            records.Delete(),
            records.List("--type A", ObjectFilter.Zone, ObjectFilter.Owner, ObjectFilter.Type, ObjectFilter.Text),
        };
    }

    private static Command Set(ObjectCommands records)
    {
        var rdata = new Argument<string[]>("RDATA") { Description = "RDATA of each record", Arity = ArgumentArity.OneOrMore };
        return new SetOptions(records).Create("Make an RRset, or replace it.", SetExamples, [rdata], (result, body) =>
            body["rdata"] = new JsonArray([.. result.GetValue(rdata)!.Select(text => JsonValue.Create(text))]));
    }
}
