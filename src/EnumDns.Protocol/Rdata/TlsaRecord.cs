using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>TLS certificate association (RFC 6698 section 2.1), and SMIMEA (RFC 8162 section 2).</summary>
internal static class TlsaRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U8("certificate usage"),
        U8("selector"),
        U8("matching type"),
        Hex("certificate association data", 1));
}
