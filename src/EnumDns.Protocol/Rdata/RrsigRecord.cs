using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>DNSSEC signature (RFC 4034 section 3.1).</summary>
internal static class RrsigRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        Type("type covered"),
        Algorithm("algorithm"),
        U8("labels"),
        U32("original TTL"),
        Time("signature expiration"),
        Time("signature inception"),
        U16("key tag"),
        Name("signer's name"),
        Base64("signature"));
}
