using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Server selection (RFC 2782).</summary>
internal static class SrvRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("priority"),
        U16("weight"),
        U16("port"),
        // RFC 3597 section 4: some senders compressed it once, so receivers expand it.
        CompressibleName("target"));
}
