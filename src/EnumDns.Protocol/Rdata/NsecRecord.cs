using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Authenticated denial by the next name (RFC 4034 section 4.1).</summary>
internal static class NsecRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        Name("next domain name"),
        Bitmap("types", mayBeEmpty: false));
}
