using EnumDns.Protocol.E164;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.Records;
using EnumDns.Registry.Objects;

namespace EnumDns.Registry.Validation;

/// <summary>Rules of RRsets that are published as they are.</summary>
internal static class RecordSetCheck
{
    /// <summary>Checks an RRset.</summary>
    public static void Check(Zone zone, RecordSet records, ObjectFindings findings)
    {
        findings.CheckTtlAndNote(records.Ttl, records.Note);
        if (!records.Owner.IsAtOrBelow(zone.Apex))
            findings.Add(ObjectRules.OutsideZone, "name", $"{records.Owner.ToUndottedString()} is not at or below {zone.Apex.ToUndottedString()}");
        else if (WhyNotRecords(zone, records) is { } reason)
            findings.Add(ObjectRules.RecordType, "type", reason);
        if (CheckRdata(records, findings) && records.Type is RecordType.NAPTR)
            NaptrRecordCheck.Check(records.Rdata, findings);
    }

    private static string? WhyNotRecords(Zone zone, RecordSet records)
    {
        var type = RecordTypeText.Format(records.Type);
        if (RecordTypeText.IsMeta(records.Type))
            return $"{type} is not a type of data";
        if (records.Type is RecordType.RRSIG or RecordType.NSEC or RecordType.NSEC3 or RecordType.NSEC3PARAM)
            return $"{type} records are made by signing, which the registry does not do; leave them out";
        if (records.Type is RecordType.SOA)
            return "the SOA is made from the zone's own fields; change those";

        var isApex = records.Owner == zone.Apex;
        if (records.Type is RecordType.NS && isApex)
            return "the name servers of the apex are a field of the zone; change that";
        if (records.Type is RecordType.DS && isApex)
            return "DS records of the apex belong in the zone above it";
        if (records.Type is RecordType.CNAME && isApex)
            return "the apex has SOA and NS records, beside which no CNAME may stand";
        return records.Type is RecordType.NS or RecordType.DS && IsDigits(zone, records.Owner)
            ? $"{type} records at a name made of digits are a delegation; register that"
            : null;
    }

    /// <summary>Whether a name below the apex is that of a prefix; longer ones no delegation can have.</summary>
    private static bool IsDigits(Zone zone, DomainName owner) =>
        EnumDomain.TryParse(owner, out var digits, out var root) && !digits.IsEmpty && zone.Apex.IsAtOrBelow(root);

    private static bool CheckRdata(RecordSet records, ObjectFindings findings)
    {
        if (records.Rdata.Count == 0)
            findings.Add(ObjectRules.RecordMissing, "rdata", "records are missing; give one, or delete the RRset");
        var isWell = true;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long size = AnswerLength.WithoutRecords(records.Owner.Wire.Length);
        for (var i = 0; i < records.Rdata.Count; i++)
        {
            var rdata = records.Rdata[i];
            size += AnswerLength.Record + rdata.Length;
            if (!RdataCodec.IsWellFormed(records.Type, rdata))
            {
                isWell = false;
                findings.Add(ObjectRules.RecordRdata, $"rdata[{i}]", $"this is not well-formed RDATA of {RecordTypeText.Format(records.Type)}");
            }
            else if (!seen.Add(Convert.ToHexString(rdata)))
                findings.Add(ObjectRules.RecordDuplicate, $"rdata[{i}]", "this record stands above already; remove one");
        }

        if (records.Type is RecordType.CNAME or RecordType.DNAME && records.Rdata.Count > 1)
            findings.Add(ObjectRules.RecordSingle, "rdata", $"a name has one {RecordTypeText.Format(records.Type)} at most, not {records.Rdata.Count}");
        if (size > ushort.MaxValue)
            findings.Add(ObjectRules.RecordSize, "rdata", $"an answer with this RRset has {size} octets; a message has {ushort.MaxValue} at most");
        return isWell;
    }
}
