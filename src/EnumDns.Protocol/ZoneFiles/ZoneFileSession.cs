using System.Buffers;
using EnumDns.Protocol.Names;
using EnumDns.Protocol.Rdata;
using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>What all files of one zone share while they are read, and the way of records and findings to the sink.</summary>
internal sealed class ZoneFileSession
{
    private readonly IZoneFileSink _sink;
    private readonly Func<string, IncludedFile>? _openInclude;
    private readonly ArrayBufferWriter<byte> _rdata = new(1024);

    /// <summary>Starts with a zone.</summary>
    public ZoneFileSession(IZoneFileSink sink, Func<string, IncludedFile>? openInclude, ZoneFileLimits limits)
    {
        (_sink, _openInclude, Limits) = (sink, openInclude, limits);
        Lines = new NaptrLines(this);
    }

    /// <summary>The forms of lines met so far.</summary>
    public NaptrLines Lines { get; }

    /// <summary>Findings reported so far.</summary>
    public int Reported { get; private set; }

    /// <summary>The RDATA parsed last.</summary>
    public ReadOnlySpan<byte> LastRdata => _rdata.WrittenSpan;

    /// <summary>TTLs of records that state none.</summary>
    public TtlDefaults Ttls { get; } = new();

    /// <summary>What reading may cost.</summary>
    public ZoneFileLimits Limits { get; }

    /// <summary>Files included so far.</summary>
    public int IncludedFiles { get; set; }

    /// <summary>Records that <c>$GENERATE</c> has made so far.</summary>
    public int GeneratedRecords { get; set; }

    /// <summary>Opens an included file.</summary>
    public IncludedFile OpenInclude(string file) => _openInclude?.Invoke(file) ?? IncludedFile.Refused("this zone may include no files");

    /// <summary>Reports something wrong.</summary>
    public void Report(string file, int line, int column, Severity severity, string message)
    {
        Reported++;
        _sink.OnFinding(new Finding(file, line, column, severity, message));
    }

    /// <summary>Reports an error at a field.</summary>
    public void ReportError(ZoneFileScope scope, RdataToken field, string message) =>
        Report(scope.File, field.Line, field.Column, Severity.Error, message);

    /// <summary>Reports a warning at a field.</summary>
    public void ReportWarning(ZoneFileScope scope, RdataToken field, string message) =>
        Report(scope.File, field.Line, field.Column, Severity.Warning, message);

    /// <summary>Reads TTL, class and type of an entry; reports what is wrong.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="text">The entry's text.</param>
    /// <param name="fields">The entry's fields.</param>
    /// <param name="start">The first field behind the owner.</param>
    /// <param name="head">What has been read; its TTL fits into 31 bits.</param>
    public bool TryReadHead(ZoneFileScope scope, ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields, int start, out RecordHead head)
    {
        if (RecordHead.TryParse(text, fields, start, out head) is { } fault)
        {
            ReportError(scope, head.Field, fault);
            return false;
        }

        if (head.Ttl is { } ttl)
            head.Ttl = LimitTtl(scope, head.TtlField, ttl);
        return true;
    }

    /// <summary>Parses a record's RDATA and hands the record to the sink; reports what is wrong.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="owner">The owner in wire form.</param>
    /// <param name="head">Type and TTL.</param>
    /// <param name="fields">The RDATA fields.</param>
    /// <param name="faultField">Where to report a fault; null: at the RDATA field at fault.</param>
    /// <returns>Whether the record was well formed.</returns>
    public bool TryAccept(ZoneFileScope scope, scoped ReadOnlySpan<byte> owner, in RecordHead head, ref RdataReader fields, RdataToken? faultField = null)
    {
        _rdata.ResetWrittenCount();
        var isEmpty = fields.AtEnd;
        if (!RdataCodec.TryParse(head.Type, ref fields, _rdata, out var fault))
        {
            ReportError(scope, faultField ?? (isEmpty ? head.Field : fields.Current), $"{RecordTypeText.Format(head.Type)}: {fault}");
            return false;
        }

        if (!fields.AtEnd)
        {
            _ = fields.TryNext(out var surplus, out _);
            ReportError(scope, faultField ?? fields.Current, $"{RecordTypeText.Format(head.Type)}: '{FieldText.Show(surplus)}' is one field too many");
            return false;
        }

        // RFC 1035 section 3.2.1: RDLENGTH has 16 bits.
        if (_rdata.WrittenCount > ushort.MaxValue)
        {
            ReportError(scope, faultField ?? head.Field, $"{RecordTypeText.Format(head.Type)}: the RDATA has {_rdata.WrittenCount} octets; a record holds at most 65535");
            return false;
        }

        Hand(scope, owner, head, _rdata.WrittenSpan);
        return true;
    }

    /// <summary>Hands a record to the sink.</summary>
    /// <param name="scope">The file.</param>
    /// <param name="owner">The owner in wire form.</param>
    /// <param name="head">Type and TTL.</param>
    /// <param name="rdata">RDATA in stored form.</param>
    public void Hand(ZoneFileScope scope, scoped ReadOnlySpan<byte> owner, in RecordHead head, scoped ReadOnlySpan<byte> rdata) =>
        _sink.OnRecord(new ZoneFileRecord
        {
            Owner = owner,
            Type = head.Type,
            Class = RecordClass.IN,
            Ttl = ChooseTtl(scope, head, rdata),
            Rdata = rdata,
            File = scope.File,
            Line = head.Field.Line,
            Column = head.Field.Column,
        });

    private uint ChooseTtl(ZoneFileScope scope, in RecordHead head, ReadOnlySpan<byte> rdata)
    {
        if (head.Ttl is { } stated)
        {
            Ttls.SetStated(stated);
            return stated;
        }

        var ttl = Ttls.Choose(head.Type, rdata, out var warning);
        if (warning is not null)
            ReportWarning(scope, head.Field, warning);
        return ttl;
    }

    /// <summary>A TTL that fits into 31 bits; a greater one is reported and taken for 0.</summary>
    public uint LimitTtl(ZoneFileScope scope, RdataToken field, uint ttl)
    {
        if (ttl <= TtlText.MaxTtl)
            return ttl;

        // RFC 2181 section 8: a TTL with the highest bit set counts as 0.
        ReportWarning(scope, field, $"the TTL {ttl} is greater than {TtlText.MaxTtl} and counts as 0");
        return 0;
    }

    /// <summary>What is wrong with a name, for people.</summary>
    public static string Describe(NameFault fault, ReadOnlySpan<byte> field) => fault switch
    {
        NameFault.Empty => "the name is empty; write @ for the origin, . for the root",
        NameFault.EmptyLabel => $"'{FieldText.Show(field)}' has an empty label: two dots in a row, or a dot in front",
        NameFault.LabelTooLong => $"'{FieldText.Show(field)}' has a label of more than 63 octets",
        NameFault.NameTooLong => $"'{FieldText.Show(field)}' makes a name of more than 255 octets",
        NameFault.BadEscape => $"'{FieldText.Show(field)}' has an escape that is neither \\X nor \\DDD up to 255",
        _ => $"'{FieldText.Show(field)}' is relative, and there is no origin; write an $ORIGIN",
    };
}
