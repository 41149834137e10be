using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Text strings (RFC 1035 section 3.3.14), and SPF of the same form.</summary>
internal static class TxtRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(Strings("text"));
}
