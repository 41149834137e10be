using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Types whose RDATA is one name of RFC 1035 section 3.3: NS, CNAME, PTR, MB, MD, MF, MG and MR.</summary>
internal static class HostRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(CompressibleName("name"));
}
