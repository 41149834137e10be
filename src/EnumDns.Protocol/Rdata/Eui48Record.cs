using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>EUI-48 address (RFC 7043 section 3).</summary>
internal static class Eui48Record
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Eui("address", 6));
}
