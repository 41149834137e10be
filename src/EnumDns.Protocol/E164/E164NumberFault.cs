namespace EnumDns.Protocol.E164;

/// <summary>Why a text is not a telephone number that can be stored.</summary>
public enum E164NumberFault
{
    /// <summary>Nothing: it is one.</summary>
    None,

    /// <summary>No character, or only blanks.</summary>
    Empty,

    /// <summary>A character that is neither a digit nor a separator.</summary>
    UnexpectedCharacter,

    /// <summary>No digit where the number should be.</summary>
    NoDigits,

    /// <summary>More than 15 digits.</summary>
    TooLong,

    /// <summary>Neither a plus nor a prefix that says where the number belongs.</summary>
    NoPrefix,

    /// <summary>A zero after the plus: no country code starts with it.</summary>
    LeadingZero,

    /// <summary>The trunk prefix stands between the country code and the rest.</summary>
    TrunkPrefix,

    /// <summary>A tel URI of a local number or with an extension: not one E.164 number.</summary>
    NotGlobal,

    /// <summary>A domain name that is not digits, one a label, and the apex of an ENUM tree.</summary>
    NotEnumDomain,
}
