using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>DNSSEC key (RFC 4034 section 2.1), and its child copy CDNSKEY (RFC 7344 section 3.2).</summary>
internal static class DnskeyRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("flags"),
        U8("protocol"),
        Algorithm("algorithm"),
        Base64("public key"));
}
