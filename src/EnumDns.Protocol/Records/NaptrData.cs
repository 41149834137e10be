using System.Buffers.Binary;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of a naming authority pointer (RFC 3403 section 4.1). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct NaptrData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>ORDER: lower first, and a client that has used one order does not look at another.</summary>
    public ushort Order => BinaryPrimitives.ReadUInt16BigEndian(_rdata);

    /// <summary>PREFERENCE: lower first within one order.</summary>
    public ushort Preference => BinaryPrimitives.ReadUInt16BigEndian(_rdata[2..]);

    /// <summary>FLAGS, without the length octet.</summary>
    public ReadOnlySpan<byte> Flags => String(4);

    /// <summary>SERVICES, without the length octet.</summary>
    public ReadOnlySpan<byte> Services => String(ServicesStart);

    /// <summary>REGEXP as on the wire (one level of backslashes), without the length octet.</summary>
    public ReadOnlySpan<byte> Regexp => String(RegexpStart);

    /// <summary>REPLACEMENT: a name in wire form; the root where there is none.</summary>
    public ReadOnlySpan<byte> Replacement => _rdata[End(RegexpStart)..];

    private int ServicesStart => End(4);

    private int RegexpStart => End(ServicesStart);

    private int End(int start) => start + 1 + _rdata[start];

    private ReadOnlySpan<byte> String(int start) => _rdata.Slice(start + 1, _rdata[start]);
}
