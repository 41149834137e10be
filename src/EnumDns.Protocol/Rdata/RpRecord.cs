using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Responsible person (RFC 1183 section 2.2).</summary>
internal static class RpRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        CompressibleName("mailbox"),
        CompressibleName("text name"));
}
