using EnumDns.Protocol.Names;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>
/// BIND's <c>$GENERATE start-stop[/step] owner [TTL] [class] type rdata</c>: one record for each number of the range. RDATA of more than
/// one field stands in quotes. The last owner stays what it was.
/// </summary>
internal static class GenerateDirective
{
    // BIND's lengths: a name in which every octet is escaped, and one record's RDATA.
    private const int MaxOwnerText = 4 * WireName.MaxLength;
    private const int MaxRdataText = 1 << 16;

    /// <summary>Reads the directive and makes its records, up to the first that is malformed.</summary>
    public static void Read(ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields)
    {
        const string Form = "the form is $GENERATE start-stop[/step] owner [TTL] [class] type rdata, with RDATA of more than one field in quotes";
        if (fields.Length < 5)
        {
            session.ReportError(scope, fields[^1], $"a field is missing: {Form}");
            return;
        }

        var rangeField = text.Slice(fields[1].Start, fields[1].Length);
        if (!GenerateRange.TryParse(rangeField, out var range))
        {
            session.ReportError(scope, fields[1], $"'{FieldText.Show(rangeField)}' is not a range start-stop[/step] of numbers up to 2147483647 with a step of at least 1");
            return;
        }

        if (!session.TryReadHead(scope, text, fields, 3, out var head))
            return;
        if (fields.Length != head.Length + 1)
        {
            session.ReportError(scope, fields[^1], fields.Length > head.Length ? $"one field too many: {Form}" : $"a field is missing: {Form}");
            return;
        }

        if (range.Count > session.Limits.GeneratedRecords - session.GeneratedRecords)
        {
            session.ReportError(scope, fields[1], $"the range has {range.Count} numbers; a zone generates at most {session.Limits.GeneratedRecords} records in all");
            return;
        }

        session.GeneratedRecords += (int)range.Count;
        Expand(session, scope, text, fields, range, head);
    }

    private static void Expand(
        ZoneFileSession session, ZoneFileScope scope, ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields, GenerateRange range, in RecordHead head)
    {
        var (ownerField, rdataField) = (fields[2], fields[^1]);
        var ownerTemplate = text.Slice(ownerField.Start, ownerField.Length);
        var rdataTemplate = text.Slice(rdataField.Start, rdataField.Length);
        Span<byte> ownerText = stackalloc byte[MaxOwnerText];
        Span<byte> owner = stackalloc byte[WireName.MaxLength];
        var rdataText = new byte[MaxRdataText];
        var buffer = new EntryBuffer(rdataText);
        var lexer = new ZoneFileLexer(buffer);
        for (long number = range.Start; number <= range.Stop; number += range.Step)
        {
            var fault = GenerateTemplate.TryExpand(ownerTemplate, ownerField.Quoted, (int)number, ownerText, out var ownerTextLength);
            var nameFault = NameText.TryParse(ownerText[..ownerTextLength], scope.Origin.Wire, owner, out var ownerLength);
            if (fault is not null || nameFault is not NameFault.None)
            {
                session.ReportError(scope, ownerField, $"owner for {number}: {fault ?? ZoneFileSession.Describe(nameFault, ownerText[..ownerTextLength])}");
                return;
            }

            fault = GenerateTemplate.TryExpand(rdataTemplate, rdataField.Quoted, (int)number, rdataText, out var rdataTextLength);
            buffer.Restart(rdataTextLength);
            lexer.TryReadEntry();
            if ((fault ?? lexer.Fault?.Message) is { } rdataFault)
            {
                session.ReportError(scope, rdataField, $"RDATA for {number}: {rdataFault}");
                return;
            }

            var rdata = new RdataReader(lexer.Text, lexer.Fields, scope.Origin.Wire);
            if (!session.TryAccept(scope, owner[..ownerLength], head, ref rdata, rdataField))
                return;
        }
    }
}
