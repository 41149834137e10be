using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Uniform resource identifier (RFC 7553 section 4).</summary>
internal static class UriRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("priority"),
        U16("weight"),
        Text("target"));
}
