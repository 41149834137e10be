namespace EnumDns.Protocol.RdataFields;

/// <summary>What is wrong with text that holds escapes.</summary>
internal enum EscapeFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A backslash at the end, or <c>\DDD</c> that is not three digits up to 255.</summary>
    BadEscape,

    /// <summary>More octets than there is room for.</summary>
    TooLong,
}
