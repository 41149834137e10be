using EnumAdmin.Problems;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Objects;
using EnumDns.Registry.Storage;

namespace EnumAdmin.Contracts;

/// <summary>Zones from JSON and back.</summary>
internal static class ZoneForm
{
    // More than the rules of objects allow, so that those say what is wrong.
    private const int Most = 100;

    /// <summary>Reads a zone; what is wrong with its form is reported to the reader, what is wrong with its values the registry finds.</summary>
    public static Zone Read(JsonMembers json, DomainName apex)
    {
        if (NameForm.Read(json, "apex") is { } stated && stated != apex)
            json.Add("apex", ContractRules.PathMismatch, $"this is {NameForm.Show(stated)}, but the change is about {NameForm.Show(apex)}");
        json.Ignore("prefix", "serial", "records", "version", "warnings");
        var plain = new Zone { Apex = apex, PrimaryServer = default, Mailbox = default, NameServers = [] };
        var zone = plain with
        {
            PrimaryServer = NameForm.ReadRequired(json, "primaryServer"),
            Mailbox = NameForm.ReadRequired(json, "mailbox"),
            NameServers = NameForm.ReadList(json, "nameServers", Most),
            Refresh = Seconds(json, "refresh") ?? plain.Refresh,
            Retry = Seconds(json, "retry") ?? plain.Retry,
            Expire = Seconds(json, "expire") ?? plain.Expire,
            Minimum = Seconds(json, "minimum") ?? plain.Minimum,
            DefaultTtl = Seconds(json, "defaultTtl") ?? plain.DefaultTtl,
            SoaTtl = Seconds(json, "soaTtl"),
            NameServerTtl = Seconds(json, "nameServerTtl"),
            SerialScheme = ReadScheme(json),
            CountryCode = ReadCountryCode(json),
            TrunkPrefix = json.Text("trunkPrefix"),
            InternationalPrefix = json.Text("internationalPrefix") ?? plain.InternationalPrefix,
            Note = json.Text("note"),
        };
        json.Finish();
        return zone;
    }

    /// <summary>Shows a zone.</summary>
    public static ZoneBody Show(StoredZone stored, IReadOnlyList<FieldError>? warnings)
    {
        var zone = stored.Zone;
        return new ZoneBody
        {
            Apex = NameForm.Show(zone.Apex),
            PrimaryServer = NameForm.Show(zone.PrimaryServer),
            Mailbox = NameForm.Show(zone.Mailbox),
            NameServers = [.. zone.NameServers.Select(NameForm.Show)],
            Refresh = zone.Refresh,
            Retry = zone.Retry,
            Expire = zone.Expire,
            Minimum = zone.Minimum,
            DefaultTtl = zone.DefaultTtl,
            SoaTtl = zone.SoaTtl,
            NameServerTtl = zone.NameServerTtl,
            SerialScheme = zone.SerialScheme,
            CountryCode = zone.CountryCode?.ToString(),
            TrunkPrefix = zone.TrunkPrefix,
            InternationalPrefix = zone.InternationalPrefix,
            Note = zone.Note,
            Prefix = zone.Prefix.IsEmpty ? null : zone.Prefix.ToString(),
            Serial = stored.Serial,
            Records = ObjectLines.Of(zone, stored.Serial),
            Version = stored.Version,
            Warnings = warnings,
        };
    }

    private static uint? Seconds(JsonMembers json, string member) => json.Whole(member, 0, uint.MaxValue);

    private static SerialScheme ReadScheme(JsonMembers json)
    {
        var text = json.Text("serialScheme");
        if (text is not (null or "counter" or "date"))
            json.Add("serialScheme", ContractRules.Choice, $"'{text}' is neither counter nor date");
        return text is "date" ? SerialScheme.Date : SerialScheme.Counter;
    }

    private static E164Number? ReadCountryCode(JsonMembers json)
    {
        if (json.Text("countryCode") is not { } text)
            return null;
        if (E164Number.TryCreate(text.AsSpan().TrimStart('+'), out var code))
            return code;
        json.Add("countryCode", ContractRules.NumberSyntax, $"'{text}' is no country code; write +33");
        return null;
    }
}
