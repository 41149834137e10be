using System.Buffers.Binary;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a server selection (RFC 2782). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct SrvData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>Priority: lower first.</summary>
    public ushort Priority => BinaryPrimitives.ReadUInt16BigEndian(_rdata);

    /// <summary>Weight among targets of one priority.</summary>
    public ushort Weight => BinaryPrimitives.ReadUInt16BigEndian(_rdata[2..]);

    /// <summary>Port of the service.</summary>
    public ushort Port => BinaryPrimitives.ReadUInt16BigEndian(_rdata[4..]);

    /// <summary>Target host, wire form; the root says that there is no such service.</summary>
    public ReadOnlySpan<byte> Target => _rdata[6..];
}
