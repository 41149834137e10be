using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Child-to-parent synchronisation (RFC 7477 section 2.1).</summary>
internal static class CsyncRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U32("SOA serial"),
        U16("flags"),
        Bitmap("types", mayBeEmpty: true));
}
