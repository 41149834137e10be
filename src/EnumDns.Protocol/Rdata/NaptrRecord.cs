using static EnumDns.Protocol.RdataFields.Field;

namespace EnumDns.Protocol.Rdata;

/// <summary>Naming authority pointer (RFC 3403 section 4.1). What the regexp means is for others to check.</summary>
internal static class NaptrRecord
{
    /// <summary>The fields.</summary>
    public static readonly RdataForm Form = new FieldsForm(
        U16("order"),
        U16("preference"),
        String("flags"),
        String("services"),
        String("regexp"),
        // RFC 3597 section 4: some senders compressed it once, so receivers expand it.
        CompressibleName("replacement"));
}
