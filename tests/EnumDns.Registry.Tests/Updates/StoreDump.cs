using System.Text;
using EnumDns.Registry.Compilation;
using EnumDns.Registry.Storage;

namespace EnumDns.Registry.Tests.Updates;

/// <summary>Everything that a store holds, as text: two stores with the same text hold the same.</summary>
internal static class StoreDump
{
    public static string Of(IStoreSession session)
    {
        var text = new StringBuilder();
        foreach (var (zone, serial, version) in session.Zones())
        {
            text.AppendLine($"zone {zone.Apex} {serial} v{version} {string.Join(' ', ObjectLines.Of(zone, serial))} {zone.DefaultTtl} {zone.SerialScheme} {zone.TrunkPrefix} {zone.Note}");
            foreach (var (value, stored) in session.Numbers.Below(zone.Apex, default))
                text.AppendLine($"number {value.Digits} v{stored} {value.Ttl} {value.Note} {string.Join(' ', ObjectLines.Of(value, zone))}");
            foreach (var (value, stored) in session.Blocks.Below(zone.Apex, default))
                text.AppendLine($"block {value.Prefix} v{stored} {value.Length} {value.Ttl} {value.Note} {string.Join(' ', ObjectLines.Of(value, zone))}");
            foreach (var (value, stored) in session.Delegations.Below(zone.Apex, default))
                text.AppendLine($"delegation {value.Prefix} v{stored} {value.Ttl} {value.Note} {string.Join(' ', ObjectLines.Of(value, zone))}");
            foreach (var (value, stored) in session.Records.Below(zone.Apex, zone.Apex))
                text.AppendLine($"records {value.Owner} {value.Type} v{stored} {value.Ttl} {value.Note} {string.Join(' ', ObjectLines.Of(value, zone))}");
            foreach (var entry in session.Journal(zone.Apex))
                text.AppendLine($"journal {entry.From} {entry.To} {string.Join('\n', entry.Changes?.Select(RrsetText.Of) ?? ["all"])}");
        }

        foreach (var line in session.Audit())
        {
            text.AppendLine($"change {line.Id} {line.Time:O} {line.Actor} {line.Origin} {string.Join(' ', line.Serials)}");
            foreach (var changed in line.Objects)
                text.AppendLine($"  {changed.Action} {changed.Kind} {changed.Zone} {changed.Key}\n{changed.Before}\n=>\n{changed.After}");
        }

        foreach (var token in session.Tokens())
            text.AppendLine($"token {token.Name} {token.CanWrite}");
        return text.ToString();
    }
}
