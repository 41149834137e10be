using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>DHCP identifier (RFC 4701 section 3).</summary>
internal static class DhcidRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Base64("digest"));
}
