using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Message digest over zone data (RFC 8976 section 2.2).</summary>
internal static class ZonemdRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U32("serial"),
        U8("scheme"),
        U8("hash algorithm"),
        // RFC 8976 section 2.2.4: at least 12 octets.
        Hex("digest", 12))
    {
        Check = CheckDigest,
    };

    private static string? CheckDigest(ReadOnlySpan<byte> rdata)
    {
        // RFC 8976 section 5.3: SHA-384 and SHA-512.
        var expected = rdata[5] switch
        {
            1 => 48,
            2 => 64,
            _ => rdata.Length - 6,
        };
        return rdata.Length - 6 == expected ? null : $"digest of {rdata.Length - 6} octets where hash algorithm {rdata[5]} has {expected}";
    }
}
