using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Host information (RFC 1035 section 3.3.2).</summary>
internal static class HinfoRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        String("CPU"),
        String("OS"));
}
