namespace EnumDns.Protocol.Messages;

/// <summary>Response codes (IANA "DNS RCODEs"); values above 15 need EDNS (RFC 6891 section 6.1.3).</summary>
public enum Rcode
{
    /// <summary>No error (RFC 1035).</summary>
    NoError = 0,

    /// <summary>Format error (RFC 1035).</summary>
    FormErr = 1,

    /// <summary>Server failure (RFC 1035).</summary>
    ServFail = 2,

    /// <summary>Non-existent domain (RFC 1035).</summary>
    NXDomain = 3,

    /// <summary>Not implemented (RFC 1035).</summary>
    NotImp = 4,

    /// <summary>Query refused (RFC 1035).</summary>
    Refused = 5,

    /// <summary>Name exists when it should not (RFC 6672 section 2.2: a DNAME's result is too long).</summary>
    YXDomain = 6,

    /// <summary>Server not authoritative for zone (RFC 2136, RFC 8945).</summary>
    NotAuth = 9,

    /// <summary>Bad OPT version (RFC 6891).</summary>
    BadVers = 16,

    /// <summary>Bad or missing server cookie (RFC 7873).</summary>
    BadCookie = 23,
}
