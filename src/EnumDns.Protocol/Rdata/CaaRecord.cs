using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Certification authority authorization (RFC 8659 section 4.1).</summary>
internal static class CaaRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U8("flags"),
        Tag("tag"),
        Text("value"));
}
