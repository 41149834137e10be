using EnumDns.Protocol.SvcParams;
using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Service binding, general and for HTTPS (RFC 9460 section 2).</summary>
internal static class SvcbRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("SvcPriority"),
        Name("TargetName"),
        new SvcParamsField("SvcParams"));
}
