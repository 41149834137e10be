using EnumDns.Protocol.Records;

namespace EnumDns.Protocol.Messages;

/// <summary>One record of a response. A view of the message.</summary>
public readonly ref struct ResponseRecord
{
    /// <summary>The section that it stands in.</summary>
    public required Section Section { get; init; }

    /// <summary>Owner, uncompressed, valid until the next record is read.</summary>
    public required ReadOnlySpan<byte> Owner { get; init; }

    /// <summary>Type.</summary>
    public required RecordType Type { get; init; }

    /// <summary>TTL in seconds.</summary>
    public required uint Ttl { get; init; }

    /// <summary>Where its RDATA starts in the message.</summary>
    public required int RdataStart { get; init; }

    /// <summary>Octets of RDATA as in the message; names in it may be compressed.</summary>
    public required int RdataLength { get; init; }
}
