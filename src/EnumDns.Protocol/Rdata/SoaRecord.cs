using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Start of a zone of authority (RFC 1035 section 3.3.13).</summary>
internal static class SoaRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        CompressibleName("MNAME"),
        CompressibleName("RNAME"),
        U32("SERIAL"),
        Period("REFRESH"),
        Period("RETRY"),
        Period("EXPIRE"),
        Period("MINIMUM"));
}
