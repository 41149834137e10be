using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Delegation signer (RFC 4034 section 5.1), and its child copy CDS (RFC 7344 section 3.1).</summary>
internal static class DsRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("key tag"),
        Algorithm("algorithm"),
        U8("digest type"),
        Hex("digest", 1))
    {
        Check = CheckDigest,
    };

    private static string? CheckDigest(ReadOnlySpan<byte> rdata)
    {
        // IANA "DS RR Type Digest Algorithms": SHA-1, SHA-256 and SHA-384.
        var expected = rdata[3] switch
        {
            1 => 20,
            2 => 32,
            4 => 48,
            _ => rdata.Length - 4,
        };
        return rdata.Length - 4 == expected ? null : $"digest of {rdata.Length - 4} octets where digest type {rdata[3]} has {expected}";
    }
}
