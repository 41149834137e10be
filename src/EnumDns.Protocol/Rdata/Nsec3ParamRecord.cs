using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Parameters of a zone's NSEC3 chain (RFC 5155 section 4.2).</summary>
internal static class Nsec3ParamRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U8("hash algorithm"),
        U8("flags"),
        U16("iterations"),
        Salt("salt"));
}
