using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>EUI-64 address (RFC 7043 section 4).</summary>
internal static class Eui64Record
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Eui("address", 8));
}
