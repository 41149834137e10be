using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Key exchanger (RFC 2230 section 3.1).</summary>
internal static class KxRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("preference"),
        Name("exchanger"));
}
