using System.Globalization;
using System.Text;
using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;
using EnumDns.Zones.Changes;

namespace EnumDns.Registry.Compilation;

/// <summary>
/// Objects as master-file lines, one record each, with absolute names: what the object says in DNS. What the compiler
/// makes of it in its zone depends on what else stands there, and may be more (fill around other names) or nothing (below a cut).
/// </summary>
public static class ObjectLines
{
    /// <summary>SOA and NS of a zone.</summary>
    public static IReadOnlyList<string> Of(Zone zone, uint serial) =>
        [.. Format(zone.Apex, ObjectRrsets.SoaOf(zone, serial)), .. Format(zone.Apex, ObjectRrsets.NameServersOf(zone))];

    /// <summary>The NAPTR records of a number, or the TXT record of a hole.</summary>
    public static IReadOnlyList<string> Of(Number number, Zone zone) =>
        Format(EnumDomain.Format(number.Digits, zone.Root), ObjectRrsets.Of(number, zone));

    /// <summary>The wildcard of a loose block; of a block of fixed length its first number, behind a comment that counts them all.</summary>
    public static IReadOnlyList<string> Of(Block block, Zone zone)
    {
        if (block.Length is null)
        {
            return EnumNames.HasWildcard(block.Prefix, zone.Root)
                ? Format(EnumNames.WildcardBelow(block.Prefix, zone.Root), ObjectRrsets.Of(block, block.Prefix, zone))
                : [];
        }


        if (block.Expansion is not { } numbers)
            return [];
        var comment = string.Create(CultureInfo.InvariantCulture, $"; {numbers.Count} numbers, {numbers.First} to {numbers.Last}; the first:");
        return [comment, .. Format(EnumDomain.Format(numbers.First, zone.Root), ObjectRrsets.Of(block, numbers.First, zone))];
    }

    /// <summary>NS, DS and glue of a delegation.</summary>
    public static IReadOnlyList<string> Of(Delegation delegation, Zone zone)
    {
        var cut = ZoneCut.Of(delegation, zone);
        return [.. cut.Rrsets.SelectMany(rrset => Format(cut.Owner, rrset)), .. cut.Glue.SelectMany(glue => Format(glue.Owner, glue.Rrset))];
    }

    /// <summary>The records of any other RRset.</summary>
    public static IReadOnlyList<string> Of(RecordSet records, Zone zone) => Format(records.Owner, ObjectRrsets.Of(records, zone));

    /// <summary>An RRset as master-file lines.</summary>
    public static IReadOnlyList<string> Format(DomainName owner, RrsetData rrset)
    {
        var lines = new List<string>(rrset.Rdata.Count);
        foreach (var rdata in rrset.Rdata)
        {
            var line = new StringBuilder(owner.ToString());
            line.Append(CultureInfo.InvariantCulture, $" {rrset.Ttl} IN {RecordTypeText.Format(rrset.Type)} ");
            RdataCodec.Format(rrset.Type, rdata, line);
            lines.Add(line.ToString());
        }

        return lines;
    }
}
