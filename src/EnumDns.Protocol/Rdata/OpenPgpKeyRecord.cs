using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>OpenPGP key (RFC 7929 section 2).</summary>
internal static class OpenPgpKeyRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Base64("key"));
}
