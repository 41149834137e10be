using System.Text;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>Other RRsets from JSON and back.</summary>
internal static class RecordForm
{
    private const int Most = 1000;

    /// <summary>Reads an RRset; what is wrong with its form is reported to the reader, what is wrong with its values the registry finds.</summary>
    public static RecordSet Read(JsonMembers json, RecordKey key)
    {
        if (NameForm.Read(json, "name") is { } name && name != key.Owner)
            json.Add("name", ContractRules.PathMismatch, $"this is {NameForm.Show(name)}, but the change is about {NameForm.Show(key.Owner)}");
        if (json.Text("type") is { } text && (!TryParseType(text, out var type) || type != key.Type))
            json.Add("type", ContractRules.PathMismatch, $"this is {text}, but the change is about {RecordTypeText.Format(key.Type)}");
        json.Ignore("zone", "records", "version", "serial", "warnings");
        var records = new RecordSet
        {
            Owner = key.Owner,
            Type = key.Type,
            Ttl = json.Whole("ttl", 0, uint.MaxValue),
            Rdata = ReadRdata(json, key.Type),
            Note = json.Text("note"),
        };
        json.Finish();
        return records;
    }

    /// <summary>Shows an RRset.</summary>
    public static RecordBody Show(Zone zone, Stored<RecordSet> stored, WriteNotes? notes) => new()
    {
        Name = NameForm.Show(stored.Value.Owner),
        Type = RecordTypeText.Format(stored.Value.Type),
        Zone = NameForm.Show(zone.Apex),
        Ttl = stored.Value.Ttl,
        Rdata = [.. stored.Value.Rdata.Select(rdata => RdataText.Show(stored.Value.Type, rdata))],
        Note = stored.Value.Note,
        Records = ObjectLines.Of(stored.Value, zone),
        Version = stored.Version,
        Serial = notes?.Serial,
        Warnings = notes?.Warnings,
    };

    /// <summary>Reads a type.</summary>
    public static bool TryParseType(string text, out RecordType type) => RecordTypeText.TryParse(Encoding.UTF8.GetBytes(text), out type);

    private static List<byte[]> ReadRdata(JsonMembers json, RecordType type)
    {
        var list = new List<byte[]>();
        foreach (var (text, name) in json.Texts("rdata", Most))
        {
            if (RdataText.TryParse(type, text, out var rdata) is { } message)
                json.Add(name, ContractRules.RdataSyntax, message);
            else
                list.Add(rdata);
        }

        return list;
    }
}
