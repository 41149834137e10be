using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Host address (RFC 1035 section 3.4.1).</summary>
internal static class ARecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Ipv4("address"));
}
