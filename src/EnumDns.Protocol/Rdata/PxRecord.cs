using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>X.400 mail mapping (RFC 2163 section 4).</summary>
internal static class PxRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("preference"),
        CompressibleName("MAP822"),
        CompressibleName("MAPX400"));
}
