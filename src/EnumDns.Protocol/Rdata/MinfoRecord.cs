using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Mailbox or mail list information (RFC 1035 section 3.3.7).</summary>
internal static class MinfoRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        CompressibleName("RMAILBX"),
        CompressibleName("EMAILBX"));
}
