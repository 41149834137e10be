namespace EnumDns.Protocol.E164;

/// <summary>Why the SERVICES field of a NAPTR record does not name Enumservices (RFC 6116 section 3.4.3).</summary>
public enum EnumserviceFault
{
    /// <summary>Nothing: it does.</summary>
    None,

    /// <summary>The field is empty.</summary>
    Empty,

    /// <summary>The field belongs to another application: it does not start with <c>E2U</c>.</summary>
    OtherApplication,

    /// <summary>Nothing follows <c>E2U</c>.</summary>
    NoService,

    /// <summary>A type or subtype is empty.</summary>
    EmptyLabel,

    /// <summary>A type or subtype has more than 32 characters.</summary>
    LabelTooLong,

    /// <summary>A character that is no ASCII letter, digit or hyphen.</summary>
    BadCharacter,
}
