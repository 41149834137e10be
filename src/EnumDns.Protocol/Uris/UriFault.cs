namespace EnumDns.Protocol.Uris;

/// <summary>Why a text is not a URI that an ENUM record may lead to.</summary>
public enum UriFault
{
    /// <summary>Nothing: it is one.</summary>
    None,

    /// <summary>Nothing at all, or nothing behind the scheme.</summary>
    Empty,

    /// <summary>A blank, a control character, a character outside ASCII or one that no URI holds.</summary>
    BadCharacter,

    /// <summary>A percent sign without two hexadecimal digits.</summary>
    BadEscape,

    /// <summary>No scheme and colon in front.</summary>
    NoScheme,

    /// <summary>A user part that the scheme does not allow, or a missing one.</summary>
    BadUser,

    /// <summary>No host name, IPv4 address or IPv6 address in brackets.</summary>
    BadHost,

    /// <summary>No port from 1 to 65535.</summary>
    BadPort,

    /// <summary>A parameter that is not well formed or stands twice.</summary>
    BadParameter,

    /// <summary>No telephone number.</summary>
    BadNumber,

    /// <summary>A path, query or fragment with a character that may not stand there, or where none may stand.</summary>
    BadPath,

    /// <summary>Headers, or whatever else behind a question mark tells a client what to say.</summary>
    Headers,

    /// <summary>The parameter maddr, which sends a request elsewhere than the URI says.</summary>
    Maddr,

    /// <summary>A password.</summary>
    Password,
}
