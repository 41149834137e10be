using EnumDns.Protocol.E164;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>Blocks from JSON and back.</summary>
internal static class BlockForm
{
    /// <summary>Reads a block; what is wrong with its form is reported to the reader, what is wrong with its values the registry finds.</summary>
    public static Block Read(JsonMembers json, Zone zone, E164Number prefix)
    {
        NumberText.CheckAgreement(json, "prefix", zone.DialPlan, prefix);
        json.Ignore("zone", "domain", "records", "version", "serial", "warnings");
        var block = new Block
        {
            Prefix = prefix,
            Length = (int?)json.Whole("length", 0, byte.MaxValue),
            Endpoints = EndpointForm.Read(json),
            Ttl = json.Whole("ttl", 0, uint.MaxValue),
            Note = json.Text("note"),
        };
        json.Finish();
        return block;
    }

    /// <summary>Shows a block.</summary>
    public static BlockBody Show(Zone zone, Stored<Block> stored, WriteNotes? notes) => new()
    {
        Prefix = stored.Value.Prefix.ToString(),
        Zone = NameForm.Show(zone.Apex),
        Length = stored.Value.Length,
        Endpoints = EndpointForm.Show(stored.Value.Endpoints, null),
        Ttl = stored.Value.Ttl,
        Note = stored.Value.Note,
        Domain = NameForm.Show(EnumDomain.Format(stored.Value.Prefix, zone.Root)),
        Records = ObjectLines.Of(stored.Value, zone),
        Version = stored.Version,
        Serial = notes?.Serial,
        Warnings = notes?.Warnings,
    };
}
