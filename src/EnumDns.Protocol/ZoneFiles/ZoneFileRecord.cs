using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.ZoneFiles;

/// <summary>One record as a master file gives it; the spans are valid until the sink returns.</summary>
public readonly ref struct ZoneFileRecord
{
    /// <summary>Owner name, wire form, case as written.</summary>
    public required ReadOnlySpan<byte> Owner { get; init; }

    /// <summary>Type.</summary>
    public required RecordType Type { get; init; }

    /// <summary>Class; always IN in files that load without an error.</summary>
    public required RecordClass Class { get; init; }

    /// <summary>TTL in seconds, 0 to 2,147,483,647 (RFC 2181 section 8).</summary>
    public required uint Ttl { get; init; }

    /// <summary>RDATA in stored form: uncompressed.</summary>
    public required ReadOnlySpan<byte> Rdata { get; init; }

    /// <summary>The file that the record stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line of its type field, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column of its type field, from 1, counted in octets.</summary>
    public required int Column { get; init; }
}
