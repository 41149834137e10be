namespace EnumDns.Protocol.Ddds;

/// <summary>How a walk ends. Stable names: programs see them.</summary>
public enum DialOutcome
{
    /// <summary>With a URI for at least one service.</summary>
    Found,

    /// <summary>There are records, but no client can use any.</summary>
    NothingUsable,

    /// <summary>The number's name exists without NAPTR records.</summary>
    NoData,

    /// <summary>The number's name does not exist.</summary>
    NameError,

    /// <summary>Other servers know, and they were not asked.</summary>
    Referral,

    /// <summary>No zone here has the number's name.</summary>
    Refused,

    /// <summary>The question failed.</summary>
    Failure,
}
