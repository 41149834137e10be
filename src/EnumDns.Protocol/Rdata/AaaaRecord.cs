using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>IPv6 address (RFC 3596 section 2.2).</summary>
internal static class AaaaRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Ipv6("address"));
}
