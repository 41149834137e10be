using EnumDns.Protocol.RdataFields;
using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>The fields between owner and RDATA: <c>[TTL] [class] type</c> or <c>[class] [TTL] type</c> (RFC 1035 section 5.1).</summary>
internal struct RecordHead
{
    /// <summary>The TTL, or null where none is stated. May exceed <see cref="TtlText.MaxTtl"/>.</summary>
    public uint? Ttl { get; set; }

    /// <summary>The TTL's field, where one is stated.</summary>
    public RdataToken TtlField { get; private set; }

    /// <summary>The type.</summary>
    public RecordType Type { get; private set; }

    /// <summary>On success the type's field, otherwise the one at fault.</summary>
    public RdataToken Field { get; private set; }

    /// <summary>How many fields have been read, the owner's included: the RDATA starts behind them.</summary>
    public int Length { get; private set; }

    /// <summary>The same head with its type field elsewhere.</summary>
    public readonly RecordHead At(int line, int column) => this with { Field = Field with { Line = line, Column = column } };

    /// <summary>Reads the head of a record of class IN.</summary>
    /// <param name="text">The entry's text.</param>
    /// <param name="fields">The entry's fields.</param>
    /// <param name="start">The first field behind the owner.</param>
    /// <param name="head">What has been read.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? TryParse(ReadOnlySpan<byte> text, ReadOnlySpan<RdataToken> fields, int start, out RecordHead head)
    {
        head = default;
        var hasClass = false;
        for (var i = start; i < fields.Length; i++)
        {
            head.Field = fields[i];
            var field = text.Slice(fields[i].Start, fields[i].Length);
            if (!hasClass && RecordClassText.TryParse(field, out var recordClass))
            {
                if (recordClass != RecordClass.IN)
                    return $"class {RecordClassText.Format(recordClass)}: only records of class IN are served";
                hasClass = true;
                continue;
            }

            if (head.Ttl is null && TtlText.TryParse(field, out var ttl))
            {
                head.Ttl = ttl;
                head.TtlField = fields[i];
                continue;
            }

            if (!RecordTypeText.TryParse(field, out var type))
                return DescribeUnknown(field, head.Ttl is not null || hasClass);
            head.Type = type;
            head.Length = i + 1;
            return RecordTypeText.IsMeta(type) ? $"type {RecordTypeText.Format(type)} stands in messages only, never in a zone" : null;
        }

        if (head.Length == 0 && fields.Length > 0)
            head.Field = fields[^1];
        return "the entry ends before a record type";
    }

    private static string DescribeUnknown(ReadOnlySpan<byte> field, bool isAfterTtlOrClass)
    {
        var shown = FieldText.Show(field);
        if (field.Length > 0 && char.IsAsciiDigit((char)field[0]))
            return $"'{shown}' is neither a TTL nor a record type; a TTL is seconds up to 4294967295, or like 1h30m";
        return isAfterTtlOrClass
            ? $"unknown record type '{shown}'; types without a name are written TYPE12345 (RFC 3597)"
            : $"'{shown}' is neither a TTL, nor a class, nor a known record type; types without a name are written TYPE12345 (RFC 3597)";
    }
}
