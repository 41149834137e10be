namespace EnumDns.Protocol.Ddds;

/// <summary>What became of a question for NAPTR records.</summary>
public enum NaptrResponseKind
{
    /// <summary>There are records.</summary>
    Answer,

    /// <summary>The name exists without NAPTR records (RFC 2308 section 2.2).</summary>
    NoData,

    /// <summary>NXDOMAIN: the name does not exist, and nothing below it.</summary>
    NameError,

    /// <summary>The name lies at or below a zone cut: other servers know.</summary>
    Referral,

    /// <summary>An alias leads to a name that other servers know.</summary>
    AliasElsewhere,

    /// <summary>REFUSED: no zone here has the name.</summary>
    Refused,

    /// <summary>SERVFAIL, or any other response code that is no answer.</summary>
    Failure,
}
