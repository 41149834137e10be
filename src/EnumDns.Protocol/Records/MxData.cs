using System.Buffers.Binary;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a mail exchange (RFC 1035 section 3.3.9). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct MxData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>Preference: lower first.</summary>
    public ushort Preference => BinaryPrimitives.ReadUInt16BigEndian(_rdata);

    /// <summary>Host that takes mail, wire form; the root says that none does (RFC 7505).</summary>
    public ReadOnlySpan<byte> Exchange => _rdata[2..];
}
