using System.Buffers.Binary;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a signature (RFC 4034 section 3.1). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct RrsigData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>Type of the RRset that the signature covers.</summary>
    public RecordType TypeCovered => (RecordType)BinaryPrimitives.ReadUInt16BigEndian(_rdata);

    /// <summary>Algorithm number (IANA "DNS Security Algorithm Numbers").</summary>
    public byte Algorithm => _rdata[2];

    /// <summary>Labels of the owner as signed, root and <c>*</c> not counted: fewer than the owner has means a wildcard's expansion.</summary>
    public byte Labels => _rdata[3];

    /// <summary>The RRset's TTL as signed, in seconds.</summary>
    public uint OriginalTtl => BinaryPrimitives.ReadUInt32BigEndian(_rdata[4..]);

    /// <summary>End of validity, seconds since 1970 (RFC 1982 arithmetic).</summary>
    public uint Expiration => BinaryPrimitives.ReadUInt32BigEndian(_rdata[8..]);

    /// <summary>Start of validity, seconds since 1970 (RFC 1982 arithmetic).</summary>
    public uint Inception => BinaryPrimitives.ReadUInt32BigEndian(_rdata[12..]);

    /// <summary>Key tag of the signing key.</summary>
    public ushort KeyTag => BinaryPrimitives.ReadUInt16BigEndian(_rdata[16..]);

    /// <summary>The signing zone's apex, wire form.</summary>
    public ReadOnlySpan<byte> SignerName => _rdata.Slice(18, WireName.Measure(_rdata[18..]));

    /// <summary>The signature itself.</summary>
    public ReadOnlySpan<byte> Signature => _rdata[(18 + WireName.Measure(_rdata[18..]))..];
}
