using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Mail exchange (RFC 1035 section 3.3.9).</summary>
internal static class MxRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("preference"),
        CompressibleName("exchange"));
}
