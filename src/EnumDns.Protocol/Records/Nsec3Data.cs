using System.Buffers.Binary;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a hashed authenticated denial (RFC 5155 section 3.1). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct Nsec3Data(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>Hash algorithm; 1 is SHA-1.</summary>
    public byte HashAlgorithm => _rdata[0];

    /// <summary>Flags.</summary>
    public byte Flags => _rdata[1];

    /// <summary>Whether unsigned delegations may stand in the span that this record covers (RFC 5155 section 3.1.2.1).</summary>
    public bool OptOut => (_rdata[1] & 1) != 0;

    /// <summary>Additional times that the hash was applied.</summary>
    public ushort Iterations => BinaryPrimitives.ReadUInt16BigEndian(_rdata[2..]);

    /// <summary>Salt, 0 to 255 octets.</summary>
    public ReadOnlySpan<byte> Salt => _rdata.Slice(5, _rdata[4]);

    /// <summary>The next hashed owner in hash order, as octets; the last one points at the first.</summary>
    public ReadOnlySpan<byte> NextHash => _rdata.Slice(HashStart + 1, _rdata[HashStart]);

    /// <summary>Types that the owner whose hash this is has; empty for an empty non-terminal.</summary>
    public TypeBitmap Types => new(_rdata[(HashStart + 1 + _rdata[HashStart])..]);

    private int HashStart => 5 + _rdata[4];
}
