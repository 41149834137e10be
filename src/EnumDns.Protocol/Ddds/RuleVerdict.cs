namespace EnumDns.Protocol.Ddds;

/// <summary>What a client makes of one rule. Stable names: programs see them.</summary>
public enum RuleVerdict
{
    /// <summary>It gives the URI that a client of its service uses.</summary>
    Chosen,

    /// <summary>It gives a URI, but another rule gives one for the same service first.</summary>
    Fallback,

    /// <summary>It leads on to another name, which is asked next.</summary>
    LeadsOn,

    /// <summary>Dropped: flags other than <c>u</c> or none.</summary>
    UnknownFlags,

    /// <summary>Dropped: the services are those of another application.</summary>
    OtherApplication,

    /// <summary>Dropped: the services are not well formed.</summary>
    BadServices,

    /// <summary>Dropped: the services are in the order of RFC 2916.</summary>
    ObsoleteServices,

    /// <summary>Dropped: regexp and replacement exclude each other.</summary>
    BothRewrites,

    /// <summary>Dropped: neither regexp nor replacement, or not the one that the flags ask for.</summary>
    MissingRewrite,

    /// <summary>Dropped: the regexp is not well formed.</summary>
    BadRegexp,

    /// <summary>Dropped: the regexp does not match the number.</summary>
    NoMatch,

    /// <summary>Dropped: what the regexp makes is no URI.</summary>
    NotUri,

    /// <summary>Dropped: the URI is not of a scheme that the service has.</summary>
    SchemeMismatch,

    /// <summary>Dropped: it leads to a name that was asked already.</summary>
    Loop,

    /// <summary>Dropped: it leads on once more than is followed.</summary>
    TooDeep,
}
