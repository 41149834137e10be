using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Authenticated denial by hashed names (RFC 5155 section 3.2). An empty non-terminal has no types.</summary>
internal static class Nsec3Record
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U8("hash algorithm"),
        U8("flags"),
        U16("iterations"),
        Salt("salt"),
        Hash("next hashed owner name"),
        Bitmap("types", mayBeEmpty: true));
}
