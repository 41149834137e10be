namespace EnumDns.Protocol.Names;

/// <summary>What is wrong with a domain name in text.</summary>
public enum NameFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No characters at all.</summary>
    Empty,

    /// <summary>A label without characters: two dots in a row or a leading dot.</summary>
    EmptyLabel,

    /// <summary>A label of more than 63 octets (RFC 1035 section 2.3.4).</summary>
    LabelTooLong,

    /// <summary>A name of more than 255 octets (RFC 1035 section 2.3.4).</summary>
    NameTooLong,

    /// <summary>A backslash at the end, or <c>\DDD</c> that is not three digits up to 255 (RFC 1035 section 5.1).</summary>
    BadEscape,

    /// <summary>A relative name where no origin is known.</summary>
    NoOrigin,
}
