using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Redirection of a subtree (RFC 6672 section 2.1).</summary>
internal static class DnameRecord
{
    // RFC 6672 section 2.5: never compressed.
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Name("target"));
}
