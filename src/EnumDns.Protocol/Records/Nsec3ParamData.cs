using System.Buffers.Binary;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a zone's NSEC3 parameters (RFC 5155 section 4.1). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct Nsec3ParamData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>Hash algorithm; 1 is SHA-1.</summary>
    public byte HashAlgorithm => _rdata[0];

    /// <summary>Flags: a chain whose record has any set is not complete (RFC 5155 section 4.1.2).</summary>
    public byte Flags => _rdata[1];

    /// <summary>Additional times that the hash is applied.</summary>
    public ushort Iterations => BinaryPrimitives.ReadUInt16BigEndian(_rdata[2..]);

    /// <summary>Salt, 0 to 255 octets.</summary>
    public ReadOnlySpan<byte> Salt => _rdata.Slice(5, _rdata[4]);
}
