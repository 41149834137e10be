using System.Buffers.Binary;
using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a start of authority (RFC 1035 section 3.3.13). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct SoaData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>MNAME: the primary's name, wire form.</summary>
    public ReadOnlySpan<byte> PrimaryName => _rdata[..WireName.Measure(_rdata)];

    /// <summary>RNAME: the mailbox of the person responsible, wire form.</summary>
    public ReadOnlySpan<byte> ResponsibleName => _rdata[WireName.Measure(_rdata)..^20];

    /// <summary>SERIAL: the zone's version (RFC 1982 arithmetic).</summary>
    public uint Serial => BinaryPrimitives.ReadUInt32BigEndian(_rdata[^20..]);

    /// <summary>REFRESH: seconds between a secondary's checks.</summary>
    public uint Refresh => BinaryPrimitives.ReadUInt32BigEndian(_rdata[^16..]);

    /// <summary>RETRY: seconds until a failed check is repeated.</summary>
    public uint Retry => BinaryPrimitives.ReadUInt32BigEndian(_rdata[^12..]);

    /// <summary>EXPIRE: seconds after which a copy without contact is no longer served.</summary>
    public uint Expire => BinaryPrimitives.ReadUInt32BigEndian(_rdata[^8..]);

    /// <summary>MINIMUM: with the SOA's own TTL, the bound of a negative answer's TTL (RFC 2308 section 5), in seconds.</summary>
    public uint Minimum => BinaryPrimitives.ReadUInt32BigEndian(_rdata[^4..]);
}
