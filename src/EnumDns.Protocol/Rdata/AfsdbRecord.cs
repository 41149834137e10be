using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>AFS data base location (RFC 1183 section 1) and route-through (section 3.3).</summary>
internal static class AfsdbRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("subtype"),
        CompressibleName("host name"));
}
