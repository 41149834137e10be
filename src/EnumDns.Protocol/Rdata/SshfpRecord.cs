using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>SSH key fingerprint (RFC 4255 section 3.1).</summary>
internal static class SshfpRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U8("algorithm"),
        U8("fingerprint type"),
        Hex("fingerprint", 0))
    {
        Check = CheckFingerprint,
    };

    private static string? CheckFingerprint(ReadOnlySpan<byte> rdata)
    {
        // RFC 4255 section 3.1.2, RFC 6594 section 2.1: SHA-1 and SHA-256.
        var expected = rdata[1] switch
        {
            1 => 20,
            2 => 32,
            _ => rdata.Length - 2,
        };
        return rdata.Length - 2 == expected ? null : $"fingerprint of {rdata.Length - 2} octets where fingerprint type {rdata[1]} has {expected}";
    }
}
