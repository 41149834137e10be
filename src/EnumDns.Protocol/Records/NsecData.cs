using EnumDns.Protocol.Names;

namespace EnumDns.Protocol.Records;

/// <summary>The fields of an authenticated denial by name (RFC 4034 section 4.1). A view of stored RDATA, which must be well formed.</summary>
/// <param name="rdata">RDATA in stored form.</param>
public readonly ref struct NsecData(ReadOnlySpan<byte> rdata)
{
    private readonly ReadOnlySpan<byte> _rdata = rdata;

    /// <summary>The next owner name of the zone in canonical order, wire form; the last one points at the apex.</summary>
    public ReadOnlySpan<byte> NextName => _rdata[..WireName.Measure(_rdata)];

    /// <summary>Types that the owner has.</summary>
    public TypeBitmap Types => new(_rdata[WireName.Measure(_rdata)..]);
}
