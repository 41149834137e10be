using EnumDns.Protocol.E164;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>Numbers and holes from JSON and back.</summary>
internal static class NumberForm
{
    private const string UnusedText = "not in use";

    /// <summary>Reads a number; what is wrong with its form is reported to the reader, what is wrong with its values the registry finds.</summary>
    public static Number Read(JsonMembers json, Zone zone, E164Number digits)
    {
        NumberText.CheckAgreement(json, "number", zone.DialPlan, digits);
        json.Ignore("zone", "domain", "records", "version", "serial", "warnings");
        var isHole = json.Flag("hole") is true;
        var holeText = json.Text("holeText");
        if (!isHole && holeText is not null)
            json.Add("holeText", ContractRules.HoleMembers, "only a hole has such a text; set hole to true, or leave the text out");
        var number = new Number
        {
            Digits = digits,
            Endpoints = EndpointForm.Read(json),
            HoleText = isHole ? holeText ?? UnusedText : null,
            Ttl = json.Whole("ttl", 0, uint.MaxValue),
            Note = json.Text("note"),
        };
        json.Finish();
        return number;
    }

    /// <summary>Shows a number.</summary>
    public static NumberBody Show(Zone zone, Stored<Number> stored, WriteNotes? notes) => new()
    {
        Number = stored.Value.Digits.ToString(),
        Zone = NameForm.Show(zone.Apex),
        Endpoints = EndpointForm.Show(stored.Value.Endpoints, stored.Value.Digits),
        Hole = stored.Value.IsHole,
        HoleText = stored.Value.HoleText,
        Ttl = stored.Value.Ttl,
        Note = stored.Value.Note,
        Domain = NameForm.Show(EnumDomain.Format(stored.Value.Digits, zone.Root)),
        Records = ObjectLines.Of(stored.Value, zone),
        Version = stored.Version,
        Serial = notes?.Serial,
        Warnings = notes?.Warnings,
    };
}
